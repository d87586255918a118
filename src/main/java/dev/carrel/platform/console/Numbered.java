package dev.carrel.platform.console;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Inert;
import dev.carrel.chat.command.ActionIds;
import java.util.ArrayList;
import java.util.List;

/** Numbers the controls of one drawing, after those that are on the screen already. One thread. */
final class Numbered {
    private final ActionIds ids;
    private final int before;
    private final List<Control> controls = new ArrayList<>();

    /**
     * Numbers for controls whose ids these are.
     *
     * @param before how many numbers stand for something else
     */
    Numbered(ActionIds ids, int before) {
        this.ids = ids;
        this.before = before;
    }

    List<Control> controls() {
        return List.copyOf(controls);
    }

    int add(Control control) {
        controls.add(control);
        return before + controls.size();
    }

    int number(String label, Action action) {
        return add(new Control.Press(label, ids.idOf(action)));
    }

    /** A button as it is written: {@code 1) More}. */
    String press(String label, Action action) {
        return press(label, action, label);
    }

    /** A button whose words on the screen are shorter than what it does. */
    String press(String label, Action action, String words) {
        // A no-break space keeps the number with the first word when a line is broken.
        return number(label, action) + ")\u00a0" + Inert.of(words);
    }

    Control.Menu menu(Block.Menu menu) {
        return new Control.Menu(ids.idOf(menu.action()), menu.least(), menu.most());
    }
}
