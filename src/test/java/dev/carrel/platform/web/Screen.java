package dev.carrel.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The newest answer of a playground page, read from its HTML as the page writes it.
 *
 * @param entry the number of its message; 0 where there is none
 */
record Screen(long entry, String html) {
    private static final Pattern ARTICLE =
            Pattern.compile("<article[^>]* id=\"m-(\\d+)\"[^>]*>(.*?)</article>", Pattern.DOTALL);
    private static final Pattern BUTTON =
            Pattern.compile("<button[^>]* name=\"control\" value=\"([^\"]*)\"[^>]*>(.*?)</button>", Pattern.DOTALL);
    private static final Pattern CHECKBOX = Pattern.compile(
            "<input type=\"checkbox\" name=\"chosen\\.([^\"]*)\" value=\"([^\"]*)\"[^>]*><span>([^<]*)</span>");
    private static final Pattern INPUT =
            Pattern.compile("<input[^>]* name=\"answer\\.([^\"]*)\"[^>]* value=\"([^\"]*)\"");
    private static final Pattern TALL =
            Pattern.compile("<textarea[^>]* name=\"answer\\.([^\"]*)\"[^>]*>\n?(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern SELECT =
            Pattern.compile("<select[^>]* name=\"answer\\.([^\"]*)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected");

    /** A page on which nothing has been said. */
    static Screen empty() {
        return new Screen(0, "");
    }

    /** The answer with the highest number. */
    static Screen newest(String page) {
        Screen newest = empty();
        Matcher article = ARTICLE.matcher(page);
        while (article.find()) {
            long entry = Long.parseLong(article.group(1));
            newest = entry > newest.entry ? new Screen(entry, article.group(2)) : newest;
        }
        return newest;
    }

    /** What a reader sees of the card or form, without what is only asked above it. */
    String words() {
        String drawn = html.contains("<section") ? html.substring(html.indexOf("<section")) : html;
        String lines = drawn.replaceAll("</(p|h3|h4|li|dt|dd|tr|div|label|button)>", "\n");
        return unescaped(lines.replaceAll("<[^>]*>", ""));
    }

    /** The ids of the buttons by what is written on them. */
    Map<String, String> buttons() {
        Map<String, String> buttons = new LinkedHashMap<>();
        Matcher button = BUTTON.matcher(html);
        while (button.find()) {
            buttons.putIfAbsent(unescaped(button.group(2).replaceAll("<[^>]*>", "")), unescaped(button.group(1)));
        }
        return buttons;
    }

    /** What stands beside a box that can be ticked. */
    record Box(String menu, String value, String label) {}

    List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        Matcher box = CHECKBOX.matcher(html);
        while (box.find()) {
            boxes.add(new Box(unescaped(box.group(1)), unescaped(box.group(2)), unescaped(box.group(3))));
        }
        return boxes;
    }

    /** What a form's inputs hold, by their names. */
    Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        for (Pattern words : List.of(INPUT, TALL)) {
            Matcher input = words.matcher(html);
            while (input.find()) {
                form.put(input.group(1), unescaped(input.group(2)));
            }
        }
        Matcher select = SELECT.matcher(html);
        while (select.find()) {
            Matcher selected = SELECTED.matcher(select.group(2));
            form.put(select.group(1), selected.find() ? unescaped(selected.group(1)) : "");
        }
        return form;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
