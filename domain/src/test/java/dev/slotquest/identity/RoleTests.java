package dev.slotquest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTests {

    @ParameterizedTest
    @EnumSource(Role.class)
    void isIncludedInTheAdmin(Role role) {
        assertThat(Role.ADMIN.includes(role)).isTrue();
        assertThat(role.includes(role)).isTrue();
    }

    @Test
    void letsOnlyTheAdminAdminister() {
        assertThat(Role.values())
                .filteredOn(role -> role.may(Permission.ADMINISTER))
                .containsExactly(Role.ADMIN);
    }

    @Test
    void keepsConsultantsFromBookingAndStaffFromAgendas() {
        assertThat(Role.CONSULTANT.may(Permission.BOOK)).isFalse();
        assertThat(Role.STAFF.may(Permission.KEEP_AGENDA)).isFalse();
        assertThat(Role.SUPERVISOR.includes(Role.STAFF)).isTrue();
        assertThat(Role.STAFF.includes(Role.SUPERVISOR)).isFalse();
    }
}
