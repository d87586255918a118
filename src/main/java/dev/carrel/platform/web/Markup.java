package dev.carrel.platform.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * HTML that is written element by element. Words and attribute values are always escaped, and what was opened has to be
 * closed, so nothing that people type can become markup. Not thread-safe.
 */
final class Markup implements Content {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr");

    private final StringOutput out = new StringOutput();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /** Begins an element; {@link #attribute} may follow. */
    Markup open(String tag) {
        endTag();
        out.writeContent("<");
        out.writeContent(tag);
        inTag = true;
        open.push(tag);
        return this;
    }

    /** Begins an element of a class. */
    Markup open(String tag, String cssClass) {
        return open(tag).attribute("class", cssClass);
    }

    /** Adds an attribute to the element that was just opened. */
    Markup attribute(String name, String value) {
        if (!inTag) {
            throw new IllegalStateException("attribute " + name + " outside of a tag");
        }
        out.writeContent(" ");
        out.writeContent(name);
        out.writeContent("=\"");
        Escape.htmlAttribute(value, out);
        out.writeContent("\"");
        return this;
    }

    /** Adds an attribute that is there or not, such as {@code required}. */
    Markup flag(String name, boolean there) {
        return there ? attribute(name, "") : this;
    }

    /** Writes words. */
    Markup text(String words) {
        endTag();
        Escape.htmlContent(words, out);
        return this;
    }

    /** Writes what has been drawn elsewhere. */
    Markup add(Markup drawn) {
        endTag();
        out.writeContent(drawn.toString());
        return this;
    }

    /** Ends the element that was opened last. */
    Markup close() {
        String tag = open.pop();
        endTag();
        if (!VOID.contains(tag)) {
            out.writeContent("</");
            out.writeContent(tag);
            out.writeContent(">");
        }
        return this;
    }

    /** A whole element that holds only words. */
    Markup line(String tag, String cssClass, String words) {
        return open(tag, cssClass).text(words).close();
    }

    private void endTag() {
        if (inTag) {
            out.writeContent(">");
            inTag = false;
        }
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(toString());
    }

    /** The HTML so far. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }
}
