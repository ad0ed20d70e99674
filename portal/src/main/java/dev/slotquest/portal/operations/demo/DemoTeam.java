package dev.slotquest.portal.operations.demo;

import dev.slotquest.identity.Role;
import java.util.List;

/** Who works here. All names are invented. */
final class DemoTeam {

    /** Everybody's password. */
    static final String PASSWORD = "slotquest";

    static final String ADMIN = "admin";
    static final String SUPERVISOR = "sabine";
    static final String STAFF = "jana";

    private DemoTeam() {}

    /**
     * Somebody with a log-in.
     *
     * @param skill how much better than the average this person's customers keep their appointments, as a share
     */
    record Member(String username, String displayName, Role role, double skill) {}

    /**
     * Somebody who holds appointments.
     *
     * @param seats customers at a time
     * @param fromHour start of the working day
     * @param toHour end of the working day
     */
    record Advisor(String name, String username, String displayName, int seats, int fromHour, int toHour) {}

    static final List<Member> MEMBERS = List.of(
            new Member(ADMIN, "Alex Admin", Role.ADMIN, 0),
            new Member(SUPERVISOR, "Sabine Sommer", Role.SUPERVISOR, 0.05),
            new Member("tom", "Tom Tannert", Role.SUPERVISOR, 0.02),
            new Member(STAFF, "Jana Junghans", Role.STAFF, 0.10),
            new Member("lukas", "Lukas Lindgrün", Role.STAFF, 0.04),
            new Member("mia", "Mia Morgenrot", Role.STAFF, 0.08),
            new Member("emre", "Emre Erdentan", Role.STAFF, 0.02),
            new Member("kasia", "Kasia Kowalik", Role.STAFF, 0.06),
            new Member("nico", "Nico Nebelhorn", Role.STAFF, -0.08),
            new Member("lena", "Lena Lichtblau", Role.STAFF, 0.00),
            new Member("pawel", "Paweł Piaskowy", Role.STAFF, -0.03),
            new Member("sofia", "Sofia Sonnfeld", Role.STAFF, 0.05),
            new Member("timo", "Timo Talwind", Role.STAFF, -0.06),
            new Member("vera", "Vera Veilchen", Role.STAFF, 0.01),
            new Member("yusuf", "Yusuf Yildirgan", Role.STAFF, 0.03));

    static final List<Advisor> ADVISORS = List.of(
            new Advisor("Anna", "anna", "Anna Ahornblatt", 2, 9, 22),
            new Advisor("Ben", "ben", "Ben Birkental", 1, 9, 20),
            new Advisor("Carla", "carla", "Carla Citrin", 1, 11, 22),
            new Advisor("David", "david", "David Dünensand", 2, 9, 18),
            new Advisor("Elif", "elif", "Elif Engelberg", 1, 11, 22),
            new Advisor("Felix", "felix", "Felix Farnkraut", 1, 9, 22));

    static final List<String> FIRST_NAMES = List.of(
            "Mara", "Jonas", "Ayla", "Piotr", "Greta", "Hannes", "Leyla", "Oskar", "Zofia", "Karim", "Ida", "Levin",
            "Nele", "Mateo", "Rosa", "Henrik", "Selin", "Tilda", "Anton", "Milena", "Jakub", "Frieda", "Deniz", "Ole",
            "Amira", "Bruno", "Chiara", "Emil", "Hedda", "Ivo");

    static final List<String> LAST_NAMES = List.of(
            "Ackerfeld",
            "Bachwinkel",
            "Dornheim",
            "Eichenlaub",
            "Feldspat",
            "Grünspecht",
            "Haselau",
            "Immenhof",
            "Jägersand",
            "Kieselbach",
            "Lerchental",
            "Moosgrund",
            "Nordlicht",
            "Ostertal",
            "Pappelheim",
            "Quellried",
            "Rosenkamp",
            "Schilfrohr",
            "Tannhain",
            "Uferbach",
            "Vogelsand",
            "Wiesengrund",
            "Zirbenholz",
            "Aksoylar",
            "Brzozowy",
            "Çamlıca",
            "Dobrowicz",
            "Ewertsen",
            "Fjordland",
            "Gülbahçe",
            "Hügelmann",
            "Jabłonka");

    static final List<String> CAMPAIGNS = List.of("Herbstaktion", "Website", "Messe", "Empfehlung", "Newsletter");

    static final List<String> NOTES = List.of(
            "Erstgespräch, hat Fragen zum Preis.",
            "Bitte Unterlagen vorab schicken.",
            "Lieber auf Englisch / prefers English.",
            "Wünscht Rückruf eine Stunde vorher.",
            "Kommt mit Partnerin.",
            "Hatte im Frühjahr schon einmal Interesse.");
}
