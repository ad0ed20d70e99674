package dev.slotquest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slotquest.shared.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserListTests {

    @Test
    void readsNamesPasswordsAndRoles() {
        assertThat(UserList.parse("admin:one,bert:two,chef:three:SUPERVISOR, Dora : four : consultant ")
                        .entries())
                .containsExactly(
                        new UserList.Entry("admin", "one", Role.ADMIN),
                        new UserList.Entry("bert", "two", Role.STAFF),
                        new UserList.Entry("chef", "three", Role.SUPERVISOR),
                        new UserList.Entry("Dora", "four", Role.CONSULTANT));
    }

    @Test
    void letsTheAdminBeSomethingElseWhenToldSo() {
        assertThat(UserList.parse("admin:one:STAFF").entries())
                .containsExactly(new UserList.Entry("admin", "one", Role.STAFF));
    }

    @Test
    void isEmptyWhenNothingIsSet() {
        assertThat(UserList.parse("").entries()).isEmpty();
        assertThat(UserList.parse(" , ").entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin:one,hunter2",
                "admin:one,bert:",
                "admin:one,bert::STAFF",
                "admin:one,:hunter2",
                "admin:one,bert:hunter2:KING",
                "admin:one,bert:hunter2:STAFF:more",
                "admin:one,be rt:hunter2"
            })
    void namesTheSettingAndTheEntryButNoPassword(String text) {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> UserList.parse(text))
                .withMessageStartingWith("USERLIST: entry 2 ")
                .withMessageNotContaining("hunter2");
    }

    @Test
    void refusesAPasswordThatCannotBeHashedAsAWhole() {
        assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> UserList.parse("bert:" + "x".repeat(73)));
        assertThat(UserList.parse("bert:" + "x".repeat(72)).entries()).hasSize(1);
    }
}
