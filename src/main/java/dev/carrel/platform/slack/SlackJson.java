package dev.carrel.platform.slack;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializer;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;

/** Writes Slack's model as the JSON that Slack documents. */
final class SlackJson {
    /**
     * The model writes every flag of a style, also those that are off and those that Slack knows only in what it sends
     * ({@code highlight}, {@code unlink}): only what is on is written here.
     */
    private static final JsonSerializer<TextStyle> STYLE = (style, type, context) -> {
        JsonObject json = new JsonObject();
        if (style.isBold()) {
            json.addProperty("bold", true);
        }
        if (style.isItalic()) {
            json.addProperty("italic", true);
        }
        if (style.isCode()) {
            json.addProperty("code", true);
        }
        return json.isEmpty() ? JsonNull.INSTANCE : json;
    };

    /** A block that is written already. */
    private record Written(JsonElement json) implements LayoutBlock {
        @Override
        public String getType() {
            return "written";
        }

        @Override
        public String getBlockId() {
            return "";
        }
    }

    private static final JsonSerializer<Written> WRITTEN = (block, type, context) -> block.json();

    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .disableHtmlEscaping()
            .registerTypeAdapter(TextStyle.class, STYLE)
            .registerTypeAdapter(Written.class, WRITTEN)
            .create();

    private SlackJson() {}

    static String of(Object model) {
        return GSON.toJson(model);
    }

    /** The same block, which is written now, and only once however often it is sent. */
    static LayoutBlock written(LayoutBlock block) {
        return new Written(GSON.toJsonTree(block));
    }

    /** The same as {@link #of}, to be read by name. */
    static JsonObject tree(Object model) {
        return GSON.toJsonTree(model).getAsJsonObject();
    }
}
