package dev.slotquest.portal.api;

import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.AddUser.NewUser;
import dev.slotquest.identity.ChangePassword;
import dev.slotquest.identity.ChangeUser;
import dev.slotquest.identity.DeactivateUser;
import dev.slotquest.identity.InitialPassword;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.Problem;
import dev.slotquest.identity.Profile;
import dev.slotquest.identity.ReactivateUser;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.Theme;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Languages;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The people. Admins see and change everybody, everybody else themselves. */
@RestController
@RequestMapping("/api/v1/users")
class UserController {

    private final People people;
    private final AskedPeople askedPeople;
    private final Languages languages;
    private final AddUser addUser;
    private final ChangeUser changeUser;
    private final ChangePassword changePassword;
    private final DeactivateUser deactivateUser;
    private final ReactivateUser reactivateUser;
    private final TransactionTemplate transaction;

    UserController(
            People people,
            AskedPeople askedPeople,
            Languages languages,
            AddUser addUser,
            ChangeUser changeUser,
            ChangePassword changePassword,
            DeactivateUser deactivateUser,
            ReactivateUser reactivateUser,
            TransactionTemplate transaction) {
        this.people = people;
        this.askedPeople = askedPeople;
        this.languages = languages;
        this.addUser = addUser;
        this.changeUser = changeUser;
        this.changePassword = changePassword;
        this.deactivateUser = deactivateUser;
        this.reactivateUser = reactivateUser;
        this.transaction = transaction;
    }

    @GetMapping
    Page<UserJson> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Boolean active,
            @SortableBy({"username", "display_name", "role", "created_at", "last_login_at"}) PageRequest page) {
        return people.list(q, role, active, page).map(UserJson::of);
    }

    @PostMapping
    ResponseEntity<UserJson> add(@RequestBody UserWish wish, @CurrentUser Actor actor) {
        return switch (addUser.add(person(wish), actor)) {
            case AddUser.Result.Added(User user) ->
                ResponseEntity.created(address(user)).body(UserJson.of(user));
            case AddUser.Result.Refused(List<Problem> problems) -> throw refused(problems);
        };
    }

    @GetMapping("/{username}")
    UserJson show(@PathVariable String username, @CurrentUser User caller) {
        return UserJson.of(askedPeople.account(username, caller));
    }

    /** All of it or nothing: profile, password and access are changed in one transaction. */
    @PatchMapping("/{username}")
    UserJson change(
            @PathVariable String username,
            @RequestBody UserPatch patch,
            @CurrentUser User caller,
            @CurrentUser Actor actor) {
        User user = askedPeople.account(username, caller);
        if (patch.isForAdmins() && !caller.may(Permission.ADMINISTER)) {
            throw ApiProblem.forbidden();
        }
        return UserJson.of(Objects.requireNonNull(transaction.execute(_ -> change(user, patch, actor))));
    }

    @DeleteMapping("/{username}")
    UserJson deactivate(@PathVariable String username, @CurrentUser Actor actor) {
        return UserJson.of(deactivated(username, actor));
    }

    private User change(User user, UserPatch patch, Actor actor) {
        User changed = profile(user, patch, actor);
        if (patch.password() != null) {
            changed = password(changed, patch.password(), actor);
        }
        Boolean active = patch.active();
        if (active == null || active == changed.active()) {
            return changed;
        }
        return active
                ? reactivateUser.reactivate(changed.username(), actor).orElseThrow()
                : deactivated(changed.username(), actor);
    }

    private User profile(User user, UserPatch patch, Actor actor) {
        return switch (changeUser.change(user.username(), patch.appliedTo(user.profile()), patch.version(), actor)) {
            case ChangeUser.Result.Changed(User changed) -> changed;
            case ChangeUser.Result.Refused(List<Problem> problems) -> throw refused(problems);
            case ChangeUser.Result.ChangedMeanwhile(User now) ->
                throw ApiProblem.of(HttpStatus.CONFLICT, "changed-meanwhile").with("current", UserJson.of(now));
            case ChangeUser.Result.Unknown() -> throw ApiProblem.notFound("user");
        };
    }

    private User password(User user, String password, Actor actor) {
        return switch (changePassword.change(user.username(), InitialPassword.given(password), actor)) {
            case ChangePassword.Result.Changed(User changed) -> changed;
            case ChangePassword.Result.Refused(List<Problem> problems) -> throw refused(problems);
            case ChangePassword.Result.WrongPassword(), ChangePassword.Result.Unknown() ->
                throw ApiProblem.notFound("user");
        };
    }

    private User deactivated(String username, Actor actor) {
        return switch (deactivateUser.deactivate(username, actor)) {
            case DeactivateUser.Result.Deactivated(User user) -> user;
            case DeactivateUser.Result.LastAdmin() ->
                throw refused(List.of(new Problem("active", Problem.Code.LAST_ADMIN)));
            case DeactivateUser.Result.Unknown() -> throw ApiProblem.notFound("user");
        };
    }

    private NewUser person(UserWish wish) {
        String username = Objects.requireNonNullElse(wish.username(), "");
        String password = wish.password();
        String locale = wish.locale();
        return new NewUser(
                username,
                password == null ? null : InitialPassword.given(password),
                new Profile(
                        Objects.requireNonNullElse(wish.displayName(), username),
                        wish.email(),
                        Objects.requireNonNullElse(wish.role(), Role.STAFF),
                        locale == null ? languages.usual() : UserPatch.locale(locale),
                        Objects.requireNonNullElse(wish.theme(), Theme.SYSTEM),
                        wish.consultantId()));
    }

    static ApiProblem refused(List<Problem> problems) {
        boolean taken = problems.stream().anyMatch(problem -> problem.code() == Problem.Code.TAKEN);
        List<FieldFault> faults = problems.stream().map(UserController::fault).toList();
        return taken
                ? ApiProblem.of(HttpStatus.CONFLICT, "username-taken").because(faults)
                : ApiProblem.invalid(faults);
    }

    private static FieldFault fault(Problem problem) {
        String code = problem.code().name();
        return FieldFault.worded(
                problem.field(), code, "identity.problem." + problem.field() + "." + code, "identity.problem." + code);
    }

    private static URI address(User user) {
        return UriComponentsBuilder.fromPath("/api/v1/users/{username}")
                .encode()
                .buildAndExpand(user.username())
                .toUri();
    }
}
