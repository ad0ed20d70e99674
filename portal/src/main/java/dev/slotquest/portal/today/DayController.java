package dev.slotquest.portal.today;

import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: a day with what is free, and the form for a chosen slot. */
@Controller
class DayController {

    private final DayPage page;
    private final Beginnings beginnings;
    private final BusinessTime time;

    DayController(DayPage page, Beginnings beginnings, BusinessTime time) {
        this.page = page;
        this.beginnings = beginnings;
        this.time = time;
    }

    @GetMapping("/")
    String day(
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String booked,
            @CurrentUser User me,
            Model model) {
        Optional<LocalDate> wanted = Typed.day(date);
        model.addAttribute("dateNotUnderstood", Typed.isThere(date) && wanted.isEmpty());
        if (booked != null) {
            page.addBooked(booked, me, model);
        }
        return page.of(wanted.orElseGet(time::today), me, model);
    }

    @GetMapping(path = "/", params = "start")
    String slot(
            @RequestParam String start,
            @RequestParam(name = "with", required = false) @Nullable Long consultant,
            @RequestParam(required = false) @Nullable Long hold,
            @RequestParam(required = false) @Nullable String until,
            @CurrentUser User me,
            Model model) {
        Instant chosen = Typed.instant(start).orElseThrow(Typed::unreadable);
        if (!me.may(Permission.BOOK)) {
            return page.of(page.dayOf(chosen), me, model);
        }
        Instant keptUntil = Typed.instant(until).filter(time.now()::isBefore).orElse(null);
        model.addAttribute("form", BookingForm.empty(chosen, consultant, hold, beginnings));
        model.addAttribute("keptUntil", keptUntil);
        return page.of(chosen, consultant, me, model);
    }
}
