package dev.carrel.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.carrel.chat.Platform;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.spi.Preview;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One thing that was asked, and what the bot answered.
 *
 * @param asker who asked, or whom the bot tells something by itself
 * @param asked the typed line, or the words on the control that was used; empty where nobody asked
 * @param audience who sees it: stays what it was when an answer takes the place of an earlier one
 * @param pictures what each client would be sent, read
 * @param page the page's own drawing. It is made once, as the pictures are: drawing again would shelve the controls' actions again,
 *     long after their time
 * @param over for a form: the entry whose control asked for it, which its answer may replace
 */
record Entry(
        long id,
        Persona asker,
        String asked,
        Instant at,
        Audience audience,
        Answer answer,
        List<Picture> pictures,
        Markup page,
        OptionalLong over) {
    /** Keeps a copy. */
    Entry {
        pictures = List.copyOf(pictures);
    }

    /** The payload a platform would be sent, read. */
    record Picture(Platform platform, Preview.Kind kind, JsonNode payload) {}

    boolean isVisibleTo(Persona persona) {
        return audience == Audience.PUBLIC || asker == persona;
    }

    boolean isUnasked() {
        return asked.isEmpty();
    }

    boolean isForm() {
        return answer.reply() instanceof Reply.Ask;
    }

    Optional<Picture> picture(Platform platform) {
        return pictures.stream()
                .filter(picture -> picture.platform() == platform)
                .findFirst();
    }
}
