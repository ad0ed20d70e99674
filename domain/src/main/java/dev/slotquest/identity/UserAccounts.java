package dev.slotquest.identity;

import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class UserAccounts {

    static final String COLUMNS = """
            u.id u_id, u.username u_username, u.display_name u_display_name, u.email u_email, u.role u_role,
            u.locale u_locale, u.theme u_theme, u.consultant_id u_consultant_id, u.ranked u_ranked,
            u.pictures u_pictures, u.service u_service,
            u.active u_active, u.password_hash is not null u_has_password, u.version u_version,
            u.created_at u_created_at, u.last_login_at u_last_login_at,
            u.password_changed_at u_password_changed_at
            """;

    private static final String SELECT = "select " + COLUMNS + " from user_account u ";

    private static final Map<String, String> ORDERS = Map.of(
            "username", "u.username",
            "display_name", "u.display_name",
            "role", "u.role",
            "created_at", "u.created_at",
            "last_login_at", "u.last_login_at");

    private final JdbcClient jdbc;

    UserAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static boolean canOrderBy(String field) {
        return ORDERS.containsKey(field);
    }

    long add(String username, @Nullable String passwordHash, Profile profile, boolean service, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into user_account (username, display_name, email, password_hash, role, locale, theme,
                                          consultant_id, ranked, pictures, service, active, version, created_at)
                values (:username, :displayName, :email, :hash, :role, :locale, :theme, :consultant, :ranked, :pictures,
                        :service, true, 0, :now)
                """)
                .param("username", username)
                .param("displayName", profile.displayName())
                .param("email", profile.email())
                .param("hash", passwordHash)
                .param("role", profile.role().name())
                .param("locale", profile.locale().getLanguage())
                .param("theme", profile.theme().name())
                .param("consultant", profile.consultantId())
                .param("ranked", profile.ranked())
                .param("pictures", profile.pictures())
                .param("service", service)
                .param("now", Timestamp.from(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Whether it was still in that version. */
    boolean change(User user, Profile profile) {
        return jdbc.sql("""
                update user_account
                set display_name = :displayName, email = :email, role = :role, locale = :locale, theme = :theme,
                    consultant_id = :consultant, ranked = :ranked, pictures = :pictures, version = version + 1
                where id = :id and version = :version
                """)
                        .param("displayName", profile.displayName())
                        .param("email", profile.email())
                        .param("role", profile.role().name())
                        .param("locale", profile.locale().getLanguage())
                        .param("theme", profile.theme().name())
                        .param("consultant", profile.consultantId())
                        .param("ranked", profile.ranked())
                        .param("pictures", profile.pictures())
                        .param("id", user.id())
                        .param("version", user.version())
                        .update()
                == 1;
    }

    void setActive(long id, boolean active) {
        jdbc.sql("update user_account set active = :active, version = version + 1 where id = :id")
                .param("active", active)
                .param("id", id)
                .update();
    }

    void setPasswordHash(long id, String hash, Instant now) {
        jdbc.sql("""
                update user_account
                set password_hash = :hash, password_changed_at = :now, version = version + 1
                where id = :id
                """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void loggedIn(long id, Instant now) {
        jdbc.sql("update user_account set last_login_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    Optional<String> passwordHash(long id) {
        return jdbc.sql("select password_hash from user_account where id = :id and password_hash is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Optional<User> byId(long id) {
        return jdbc.sql(SELECT + "where u.id = :id")
                .param("id", id)
                .query(UserAccounts::user)
                .optional();
    }

    List<User> activeWithRole(Collection<Role> roles) {
        return jdbc.sql(SELECT + "where u.active and not u.service and u.role in (:roles) order by u.id")
                .param("roles", roles.stream().map(Role::name).toList())
                .query(UserAccounts::user)
                .list();
    }

    List<User> activeOfConsultant(long consultantId) {
        return jdbc.sql(SELECT + "where u.active and not u.service and u.consultant_id = :consultant order by u.id")
                .param("consultant", consultantId)
                .query(UserAccounts::user)
                .list();
    }

    Optional<User> byUsername(String username) {
        return jdbc.sql(SELECT + "where u.username = :username")
                .param("username", username)
                .query(UserAccounts::user)
                .optional();
    }

    Optional<User> lockById(long id) {
        return jdbc.sql(SELECT + "where u.id = :id for update")
                .param("id", id)
                .query(UserAccounts::user)
                .optional();
    }

    Optional<User> lockByUsername(String username) {
        return jdbc.sql(SELECT + "where u.username = :username for update")
                .param("username", username)
                .query(UserAccounts::user)
                .optional();
    }

    Optional<User> byAccount(Channel channel, String externalId) {
        return jdbc.sql(SELECT + """
                join account_link l on l.user_id = u.id
                where l.channel = :channel and l.external_id = :externalId
                """)
                .param("channel", channel.name())
                .param("externalId", externalId)
                .query(UserAccounts::user)
                .optional();
    }

    /** Everybody at present with an account on the platform, once for each account. */
    List<LinkedPerson> activeOn(Channel channel) {
        return jdbc.sql("select " + COLUMNS + """
                , l.external_id l_external_id, l.conversation l_conversation
                from user_account u join account_link l on l.user_id = u.id
                where l.channel = :channel and u.active order by l.id
                """)
                .param("channel", channel.name())
                .query((row, number) -> new LinkedPerson(
                        user(row, number), row.getString("l_external_id"), row.getString("l_conversation")))
                .list();
    }

    /** Locks every admin's row, so that no two of them can step down at once. */
    List<Long> lockActiveAdmins() {
        return jdbc.sql("""
                select id from user_account
                where role = 'ADMIN' and active and not service
                order by id for update
                """).query((row, _) -> row.getLong("id")).list();
    }

    boolean anyPerson() {
        return jdbc.sql("select exists(select 1 from user_account where not service)")
                .query(Boolean.class)
                .single();
    }

    Page<User> list(@Nullable String search, @Nullable Role role, @Nullable Boolean active, PageRequest wanted) {
        var params = new LinkedHashMap<String, Object>();
        var where = new StringBuilder("where true");
        if (search != null && !search.isBlank()) {
            where.append(" and (u.username like :search or u.display_name like :search or u.email like :search)");
            params.put("search", "%" + likeLiteral(search.strip()) + "%");
        }
        if (role != null) {
            where.append(" and u.role = :role");
            params.put("role", role.name());
        }
        if (active != null) {
            where.append(" and u.active = :active");
            params.put("active", active);
        }
        long total = jdbc.sql("select count(*) from user_account u " + where)
                .params(params)
                .query(Long.class)
                .single();
        params.put("size", wanted.size());
        params.put("offset", wanted.offset());
        List<User> items = jdbc.sql(SELECT + where + order(wanted.sort()) + " limit :size offset :offset")
                .params(params)
                .query(UserAccounts::user)
                .list();
        return new Page<>(items, wanted.page(), wanted.size(), total);
    }

    private static String order(@Nullable String sort) {
        if (sort == null) {
            return " order by u.display_name, u.id";
        }
        boolean descending = sort.startsWith("-");
        String column = ORDERS.get(descending ? sort.substring(1) : sort);
        if (column == null) {
            throw new IllegalArgumentException("People cannot be sorted by '%s'.".formatted(sort));
        }
        return " order by " + column + (descending ? " desc" : "") + ", u.id";
    }

    private static String likeLiteral(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    static User user(ResultSet row, int number) throws SQLException {
        long consultant = row.getLong("u_consultant_id");
        Long consultantId = row.wasNull() ? null : consultant;
        return new User(
                row.getLong("u_id"),
                row.getString("u_username"),
                new Profile(
                        row.getString("u_display_name"),
                        row.getString("u_email"),
                        Role.valueOf(row.getString("u_role")),
                        Locale.of(row.getString("u_locale")),
                        Theme.valueOf(row.getString("u_theme")),
                        consultantId,
                        row.getBoolean("u_ranked"),
                        row.getBoolean("u_pictures")),
                row.getBoolean("u_service"),
                row.getBoolean("u_active"),
                row.getBoolean("u_has_password"),
                row.getInt("u_version"),
                row.getTimestamp("u_created_at").toInstant(),
                instant(row, "u_last_login_at"),
                instant(row, "u_password_changed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
