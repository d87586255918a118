package dev.carrel.platform.web;

import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;

/** Draws a line of text. */
final class WebText {
    private WebText() {}

    static Markup draw(Markup html, Text text) {
        for (Inline run : text.runs()) {
            switch (run) {
                case Inline.Plain plain -> html.text(plain.words());
                case Inline.Strong strong ->
                    html.open("strong").text(strong.words()).close();
                case Inline.Code code -> html.open("code").text(code.words()).close();
                case Inline.Link link ->
                    Links.open(html, link.target().toString(), "link")
                            .text(link.words())
                            .close();
                case Inline.Name name -> html.text(name.words());
                case Inline.When when ->
                    html.open("time")
                            .attribute("datetime", when.at().toString())
                            .text(when.words())
                            .close();
            }
        }
        return html;
    }
}
