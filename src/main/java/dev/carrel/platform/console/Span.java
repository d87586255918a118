package dev.carrel.platform.console;

import dev.carrel.chat.card.Inert;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * Words in one ink, made {@linkplain Inert inert}.
 *
 * @param target the address they lead to, or empty
 */
record Span(String words, Ink ink, String target) {
    static Span of(String words, Ink ink) {
        return new Span(Inert.lines(words).replace('\t', ' '), ink, "");
    }

    static Span plain(String words) {
        return of(words, Ink.PLAIN);
    }

    /** The runs of a text; ordinary words take the given ink. */
    static List<Span> of(Text text, Ink ordinary) {
        List<Span> spans = new ArrayList<>();
        for (Inline run : text.runs()) {
            switch (run) {
                case Inline.Plain plain -> spans.add(of(plain.words(), ordinary));
                case Inline.Strong strong ->
                    spans.add(of(strong.words(), ordinary == Ink.PLAIN ? Ink.STRONG : ordinary));
                case Inline.Code code -> spans.add(of(code.words(), Ink.CODE));
                case Inline.Name name -> spans.add(of(name.words(), ordinary));
                case Inline.When when -> spans.add(of(when.words(), ordinary));
                case Inline.Link link -> {
                    String address = Inert.of(link.target().toASCIIString());
                    spans.add(new Span(Inert.lines(link.words()), ordinary, address));
                }
            }
        }
        return spans;
    }

    int width() {
        return width(words);
    }

    /** How many columns words take: East Asian ones two a character, marks none. */
    static int width(String words) {
        int width = 0;
        for (int i = 0; i < words.length(); ) {
            width += Math.max(0, WCWidth.wcwidthForGraphemeCluster(words, i));
            i += Math.max(1, WCWidth.charCountForGraphemeCluster(words, i));
        }
        return width;
    }

    /** How it is written on this screen. */
    String on(Screen screen) {
        String inked = screen.colour() ? ink.paint(words) : words;
        return target.isEmpty() || !screen.links()
                ? inked
                : "\u001b]8;;" + target + "\u001b\\" + inked + "\u001b]8;;\u001b\\";
    }
}
