package dev.slotquest.bot.discord;

import dev.slotquest.bot.chat.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** Buttons below a message: five rows of five; what is more becomes a menu. */
final class Keyboard {
    static final String PICK = "pick:";

    private static final int MOST_ROWS = 5;
    private static final int MOST_IN_A_ROW = 5;
    private static final int MOST_IN_A_MENU = 25;
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_OPTION = 100;

    /** Ways on and out: they stay buttons. */
    private static final int LAST_ROWS = 2;

    private Keyboard() {}

    static List<ActionRow> of(Screen screen) {
        List<List<Button>> rows = narrow(withForm(screen));
        if (rows.size() <= MOST_ROWS) {
            return rows.stream().map(ActionRow::of).toList();
        }
        int buttons = rows.size() - LAST_ROWS;
        List<ActionRow> all =
                menus(rows.subList(0, buttons).stream().flatMap(List::stream).toList());
        rows.subList(buttons, rows.size()).forEach(row -> all.add(ActionRow.of(row)));
        return all;
    }

    private static List<List<Button>> withForm(Screen screen) {
        List<List<Button>> rows = screen.rows().stream()
                .filter(row -> !row.isEmpty())
                .map(row -> row.stream().map(Keyboard::button).collect(Collectors.toCollection(ArrayList::new)))
                .collect(Collectors.toCollection(ArrayList::new));
        String hint = screen.hint();
        if (hint != null) {
            Button write = Button.secondary(Form.idOf(hint), shortened("✍️ " + hint, LONGEST_LABEL));
            if (rows.isEmpty() || rows.getLast().size() >= MOST_IN_A_ROW) {
                rows.add(List.of(write));
            } else {
                rows.getLast().add(write);
            }
        }
        return rows;
    }

    private static List<List<Button>> narrow(List<List<Button>> rows) {
        return rows.stream()
                .flatMap(row -> IntStream.iterate(0, from -> from < row.size(), from -> from + MOST_IN_A_ROW)
                        .mapToObj(from -> row.subList(from, Math.min(row.size(), from + MOST_IN_A_ROW))))
                .toList();
    }

    /** An address cannot be picked from a menu. */
    private static List<ActionRow> menus(List<Button> all) {
        List<Button> buttons =
                all.stream().filter(button -> button.getUrl() == null).toList();
        List<ActionRow> menus = new ArrayList<>();
        for (int from = 0; from < buttons.size() && menus.size() < MOST_ROWS - LAST_ROWS; from += MOST_IN_A_MENU) {
            List<SelectOption> options = buttons.subList(from, Math.min(buttons.size(), from + MOST_IN_A_MENU)).stream()
                    .map(button -> SelectOption.of(
                            shortened(button.getLabel(), LONGEST_OPTION), String.valueOf(button.getCustomId())))
                    .toList();
            menus.add(ActionRow.of(StringSelectMenu.create(PICK + menus.size())
                    .addOptions(options)
                    .build()));
        }
        return menus;
    }

    private static Button button(dev.slotquest.bot.chat.Button button) {
        String label = shortened(button.label(), LONGEST_LABEL);
        return button.address() == null
                ? Button.of(style(button.style()), button.token(), label)
                : Button.link(button.address().url(), label);
    }

    private static ButtonStyle style(dev.slotquest.bot.chat.Button.Style style) {
        return switch (style) {
            case PLAIN -> ButtonStyle.SECONDARY;
            case PRIMARY -> ButtonStyle.PRIMARY;
            case SUCCESS -> ButtonStyle.SUCCESS;
            case DANGER -> ButtonStyle.DANGER;
        };
    }

    private static String shortened(String label, int most) {
        return label.length() <= most ? label : label.substring(0, most - 1) + "…";
    }
}
