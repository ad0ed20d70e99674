package dev.slotquest.portal.play.fun;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.shop.Item;
import dev.slotquest.gamification.shop.Shop;
import dev.slotquest.gamification.shop.ShopResult;
import dev.slotquest.gamification.shop.Slot;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.shared.Channel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be worn: bought, unlocked, put on. */
@Controller
@RequestMapping("/customization-shop")
class ShopPageController {

    private static final String PAGE = "redirect:/customization-shop";

    private final Shop shop;
    private final Participation participation;
    private final FunWords words;
    private final Wording wording;

    ShopPageController(Shop shop, Participation participation, FunWords words, Wording wording) {
        this.shop = shop;
        this.participation = participation;
        this.words = words;
        this.wording = wording;
    }

    @GetMapping
    String page(@CurrentUser User me, Model model) {
        boolean plays = participation.plays(me, GameFeature.SHOP);
        model.addAttribute("plays", plays);
        if (plays) {
            model.addAttribute("shelf", shop.shelf(me));
            model.addAttribute("slots", Slot.values());
            model.addAttribute("me", me);
            model.addAttribute("words", words);
        }
        return "play/shop";
    }

    @PostMapping("/{item}/buy")
    String buy(@PathVariable String item, @CurrentUser User me, RedirectAttributes redirect) {
        return told(shop.buy(me, item, Channel.PORTAL), redirect);
    }

    @PostMapping("/{item}/wear")
    String wear(@PathVariable String item, @CurrentUser User me, RedirectAttributes redirect) {
        return told(shop.wear(me, item, Channel.PORTAL), redirect);
    }

    private String told(ShopResult result, RedirectAttributes redirect) {
        return switch (result) {
            case ShopResult.Owned(Item item, long _) -> told("shop.toast.bought", item, redirect);
            case ShopResult.Worn(Item item) -> told("shop.toast.worn", item, redirect);
            case ShopResult.Refused(ShopResult.Reason reason, long _) -> {
                Toast.warn(redirect, "shop.refused." + reason);
                yield PAGE;
            }
        };
    }

    private String told(String key, Item item, RedirectAttributes redirect) {
        Toast.ok(redirect, key, wording.text("item." + item.id()));
        return PAGE + "#" + item.slot().id();
    }
}
