package dev.slotquest.portal.waitlist;

import dev.slotquest.booking.AnswerOffer;
import dev.slotquest.booking.WaitList;
import dev.slotquest.booking.WaitList.Part;
import dev.slotquest.booking.WaitRange;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Formats;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.shared.PageRequest;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who waits; seats that are kept come first. */
@Controller
class WaitListPageController {

    private static final int ROWS = 25;
    private static final int FARTHEST_PAGE = 1_000_000;

    private final WaitList waitList;
    private final AnswerOffer answerOffer;
    private final Formats formats;
    private final Wording wording;

    WaitListPageController(WaitList waitList, AnswerOffer answerOffer, Formats formats, Wording wording) {
        this.waitList = waitList;
        this.answerOffer = answerOffer;
        this.formats = formats;
        this.wording = wording;
    }

    @GetMapping("/waitlist")
    String list(
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String missed,
            @CurrentUser User me,
            Model model) {
        Part wanted = Typed.choice(Part.class, part).orElse(Part.OPEN);
        int number = Math.clamp(Typed.number(page).orElse(0L), 0, FARTHEST_PAGE);
        Typed.number(missed)
                .ifPresent(entry -> model.addAttribute("alternatives", answerOffer.alternatives(entry, me)));
        model.addAttribute("part", wanted);
        model.addAttribute("parts", Part.values());
        model.addAttribute("found", waitList.find(wanted, new PageRequest(number, ROWS, null), me));
        model.addAttribute("query", new PageQuery(wanted));
        model.addAttribute("leads", me.may(Permission.LEAD_TEAM));
        model.addAttribute("ranges", new RangeWords());
        return "waitlist/list";
    }

    /** The addresses of the pages. */
    record PageQuery(Part part) {
        public String pageAddress(int page) {
            return "/waitlist?part=%s&page=%d".formatted(part, page);
        }
    }

    /** Times that somebody waits for, in words. */
    public final class RangeWords {

        private RangeWords() {}

        /** {@code Mo 07.12. – Fr 11.12., ab 14:00}. */
        public String of(WaitRange range) {
            String first = formats.shortDay(range.firstDay());
            String days = range.firstDay().equals(range.lastDay())
                    ? first
                    : "%s – %s".formatted(first, formats.shortDay(range.lastDay()));
            String times = times(range.earliest(), range.latest());
            return times.isEmpty() ? days : "%s, %s".formatted(days, times);
        }

        private String times(@Nullable LocalTime earliest, @Nullable LocalTime latest) {
            if (earliest != null && latest != null) {
                return earliest.plusMinutes(1).equals(latest)
                        ? formats.clock(earliest)
                        : "%s–%s".formatted(formats.clock(earliest), formats.clock(latest));
            }
            if (earliest != null) {
                return wording.text("waitlist.page.from", formats.clock(earliest));
            }
            return latest == null ? "" : wording.text("waitlist.page.until", formats.clock(latest));
        }
    }
}
