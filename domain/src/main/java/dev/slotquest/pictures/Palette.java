package dev.slotquest.pictures;

import java.awt.Color;

/** The colours of the portal, as pictures use them: on light ground, whatever the reader's chat looks like. */
final class Palette {

    static final Color GROUND = new Color(0xf6f7f9);
    static final Color SURFACE = Color.WHITE;
    static final Color SUNKEN = new Color(0xe3e6eb);
    static final Color LINE = new Color(0xe3e6eb);
    static final Color TEXT = new Color(0x15181e);
    static final Color MUTED = new Color(0x565d6b);
    static final Color ACCENT = new Color(0x3452d9);
    static final Color ACCENT_DEEP = new Color(0x2a45bd);
    static final Color ON_ACCENT = Color.WHITE;
    static final Color ON_ACCENT_MUTED = new Color(0xdfe5ff);

    static final Color STAR = new Color(0xfde047);

    private Palette() {}
}
