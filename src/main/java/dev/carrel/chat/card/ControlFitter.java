package dev.carrel.chat.card;

import static dev.carrel.chat.Words.say;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Brings buttons, menus and choices within a platform's limits. */
final class ControlFitter {
    private final Limits limits;

    ControlFitter(Limits limits) {
        this.limits = limits;
    }

    /** The button with a label that fits; empty when it leads where a platform refuses to lead. */
    Optional<Button> button(Button button) {
        String label = label(button.label(), limits.buttonLabel());
        return switch (button) {
            case Button.Press press -> Optional.of(new Button.Press(label, press.action(), press.look()));
            case Button.Open open ->
                leadsToPage(open.target()) ? Optional.of(new Button.Open(label, open.target())) : Optional.empty();
        };
    }

    private boolean leadsToPage(URI target) {
        String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http"))
                && target.getHost() != null
                && target.toASCIIString().length() <= limits.address();
    }

    /** The words of a label, or an ellipsis: no platform draws a control without words. */
    String label(String words, int most) {
        String cut = Cut.to(Inert.of(words).strip(), most);
        return cut.isBlank() ? "…" : cut;
    }

    /** The menu, or several when it asks for one of more choices than a menu holds; none when nothing can be chosen. */
    List<Block.Menu> menus(Block.Menu menu, int most) {
        List<Choice> all = choices(menu.choices(), limits.menu());
        boolean one = menu.most() == 1;
        int room = one ? most : Math.min(most, limits.menu().choices());
        List<Choice> kept = all.subList(0, Math.min(all.size(), room));
        List<Block.Menu> menus = new ArrayList<>();
        int size = Math.max(1, limits.menu().choices());
        for (int from = 0; from < kept.size(); from += size) {
            List<Choice> part = kept.subList(from, Math.min(kept.size(), from + size));
            boolean whole = part.size() == all.size();
            String which = whole
                    ? ""
                    : " (" + (from + 1) + "–" + (from + part.size()) + say(" of ", " sur ", " de ") + all.size() + ")";
            String prompt = label(menu.prompt(), limits.menu().prompt() - which.length()) + which;
            int least = Math.min(menu.least(), part.size());
            menus.add(new Block.Menu(prompt, part, least, Math.min(menu.most(), part.size()), menu.action()));
        }
        return menus;
    }

    /** The menu of the platform's own, with as many to choose as a menu holds. */
    Block.Picker picker(Block.Picker picker) {
        int most = Math.min(picker.most(), limits.menu().choices());
        return new Block.Picker(
                label(picker.prompt(), limits.menu().prompt()),
                picker.kind(),
                Math.min(picker.least(), most),
                most,
                picker.action());
    }

    /** The choices that can be offered: values are never shortened, and no two are the same. */
    static List<Choice> choices(List<Choice> choices, Limits.Menu menu) {
        Set<String> seen = new HashSet<>();
        List<Choice> kept = new ArrayList<>();
        for (Choice choice : choices) {
            boolean usable = !choice.value().isBlank()
                    && choice.value().length() <= menu.value()
                    && choice.value().equals(Inert.lines(choice.value()));
            if (usable && seen.add(choice.value())) {
                String label = Cut.to(Inert.of(choice.label()).strip(), menu.label());
                String hint = Cut.to(Inert.of(choice.hint()).strip(), menu.hint());
                String shown = label.isBlank() ? Cut.to(choice.value(), menu.label()) : label;
                kept.add(new Choice(shown, choice.value(), hint));
            }
        }
        return kept;
    }
}
