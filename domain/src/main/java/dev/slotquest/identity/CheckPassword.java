package dev.slotquest.identity;

import dev.slotquest.shared.BusinessTime;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells whether somebody is who they say they are. */
@Service
public class CheckPassword {

    private final UserAccounts accounts;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final BusinessTime time;
    private final String hashOfNobody;

    CheckPassword(
            UserAccounts accounts, PasswordEncoder passwords, TransactionTemplate transaction, BusinessTime time) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.transaction = transaction;
        this.time = time;
        this.hashOfNobody = encode(passwords, Secrets.random(16));
    }

    /** What became of it. */
    public sealed interface Result {

        /** It is them. */
        record Right(User user) implements Result {}

        /** No such person, a wrong password, somebody who left: nobody learns which. */
        record Wrong() implements Result {}
    }

    /** Takes about as long whether the person exists or not; remembers the log-in when it is right. */
    public Result check(String username, String password) {
        User user = accounts.byUsername(username.strip())
                .filter(found -> found.active() && !found.service())
                .orElse(null);
        if (user == null) {
            passwords.matches(password, hashOfNobody);
            return new Result.Wrong();
        }
        if (!isRight(user, password)) {
            return new Result.Wrong();
        }
        transaction.executeWithoutResult(_ -> accounts.loggedIn(user.id(), time.now()));
        return new Result.Right(user);
    }

    boolean isRight(User user, String password) {
        String hash = accounts.passwordHash(user.id()).orElse(null);
        boolean matches = passwords.matches(password, hash == null ? hashOfNobody : hash);
        return matches && hash != null && !PersonRules.tooLongToHash(password);
    }

    private static String encode(PasswordEncoder passwords, String text) {
        return Objects.requireNonNull(passwords.encode(text));
    }
}
