package dev.carrel.platform.console;

import java.util.List;

/** What a number on the screen stands for. The ids come from the router and go back to it unread. */
sealed interface Control {
    /** The words beside the number. */
    String label();

    /** A button. */
    record Press(String label, String actionId) implements Control {}

    /** A choice of a menu. */
    record Pick(String label, String value, Menu menu) implements Control {}

    /** A menu that is on the screen. */
    record Menu(String actionId, int least, int most) {}

    /** A drawn answer: its text, and its controls in the order of their numbers. */
    record Drawing(String text, List<Control> controls) {}
}
