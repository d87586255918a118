package dev.carrel.platform.slack;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import dev.carrel.chat.Platform;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes lines as Slack's rich text: runs with styles instead of marks, in which nothing that people type can be markup or a mention.
 * (Slack's own Markdown cannot escape {@code * _ ~}.)
 */
final class RichText {
    private static final TextStyle ORDINARY = TextStyle.builder().build();
    private static final TextStyle BOLD = TextStyle.builder().bold(true).build();
    private static final TextStyle CODE = TextStyle.builder().code(true).build();
    private static final TextStyle ITALIC = TextStyle.builder().italic(true).build();

    private final List<RichTextElement> runs = new ArrayList<>();

    /** One line. */
    static RichTextBlock block(Text line) {
        return block(List.of(new RichText().add(line).section()));
    }

    static RichTextBlock block(List<? extends BlockElement> parts) {
        return RichTextBlock.builder().elements(List.copyOf(parts)).build();
    }

    static RichTextListElement bullets(List<RichTextSectionElement> lines) {
        return RichTextListElement.builder()
                .style("bullet")
                .elements(List.copyOf(lines))
                .build();
    }

    RichText add(Text line) {
        line.runs().forEach(run -> add(run, ORDINARY));
        return this;
    }

    /** A line whose ordinary words stand out. */
    RichText addStrong(Text line) {
        line.runs().forEach(run -> add(run, BOLD));
        return this;
    }

    /** A line whose ordinary words stand back. */
    RichText addQuiet(Text line) {
        line.runs().forEach(run -> add(run, ITALIC));
        return this;
    }

    RichText addStrong(String words) {
        return words(words, BOLD);
    }

    RichText add(String words) {
        return words(words, ORDINARY);
    }

    RichTextSectionElement section() {
        return RichTextSectionElement.builder().elements(List.copyOf(runs)).build();
    }

    private void add(Inline run, TextStyle style) {
        switch (run) {
            case Inline.Plain plain -> words(plain.words(), style);
            case Inline.Strong strong -> words(strong.words(), BOLD);
            case Inline.Code code -> words(code.words(), CODE);
            case Inline.Link link ->
                runs.add(RichTextSectionElement.Link.builder()
                        .text(link.words())
                        .url(link.target().toASCIIString())
                        .build());
            case Inline.When when -> moment(when, style);
            case Inline.Name name -> name(name, style);
        }
    }

    private RichText words(String words, TextStyle style) {
        // Slack refuses a run of no characters.
        if (!words.isEmpty()) {
            runs.add(RichTextSectionElement.Text.builder()
                    .text(words)
                    .style(style)
                    .build());
        }
        return this;
    }

    /** Under the name it has in this workspace; words where it is no id of Slack's. */
    private void name(Inline.Name name, TextStyle style) {
        if (name.platform() != Platform.SLACK || !SlackPickers.isId(name.kind(), name.raw())) {
            words(name.words(), style);
            return;
        }
        runs.add(
                switch (name.kind()) {
                    case PLACE ->
                        RichTextSectionElement.Channel.builder()
                                .channelId(name.raw())
                                .build();
                    case PERSON ->
                        RichTextSectionElement.User.builder().userId(name.raw()).build();
                });
    }

    /** In the reader's zone. The model counts seconds in 32 bits: later moments are words. */
    private void moment(Inline.When when, TextStyle style) {
        long second = when.at().getEpochSecond();
        if (second < 0 || second > Integer.MAX_VALUE) {
            words(when.words(), style);
        } else {
            runs.add(RichTextSectionElement.Date.builder()
                    .timestamp((int) second)
                    .format(format(when.style()))
                    .fallback(when.words())
                    .build());
        }
    }

    private static String format(Style style) {
        return switch (style) {
            case DATE -> "{date_long}";
            case DATE_TIME -> "{date_long} {time}";
            case TIME, COUNTDOWN -> "{time}";
        };
    }
}
