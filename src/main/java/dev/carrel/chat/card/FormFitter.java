package dev.carrel.chat.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Brings a form within a platform's limits. */
final class FormFitter {
    private FormFitter() {}

    static Form fit(Form form, Limits limits) {
        Limits.Form room = limits.form();
        Text introduction = Cut.to(Inert.of(form.introduction()), room.introduction(), limits);
        List<Form.Input> asked = mostNeeded(form.inputs(), room.inputs());
        List<Form.Input> inputs = new ArrayList<>();
        Action submit = form.submit();
        for (Form.Input input : form.inputs()) {
            if (asked.contains(input)) {
                inputs.add(fit(input, limits));
            } else if (!input.value().isEmpty()) {
                submit = submit.with(input.name(), input.value());
            }
        }
        if (room.introductionCounts() && !introduction.isEmpty() && inputs.size() == room.inputs()) {
            inputs.set(0, withHint(inputs.getFirst(), Cut.to(introduction.words(), room.hint())));
            introduction = Text.empty();
        }
        String title = words(form.title(), room.title());
        return new Form(title.isBlank() ? "…" : title, introduction, inputs, submit);
    }

    private static List<Form.Input> mostNeeded(List<Form.Input> inputs, int most) {
        return inputs.stream()
                .sorted(Comparator.comparing((Form.Input input) -> !input.required())
                        .thenComparing(input -> input.value().isEmpty()))
                .limit(most)
                .collect(Collectors.toList());
    }

    private static Form.Input fit(Form.Input input, Limits limits) {
        Limits.Form room = limits.form();
        String label = words(input.label(), room.label());
        String shown = label.isBlank() ? words(input.name(), room.label()) : label;
        String hint = words(input.hint(), room.hint());
        return switch (input) {
            case Form.Input.Words words -> answer(words, shown, hint, words.value(), words.longest(), room);
            case Form.Input.Pick pick -> pick(pick, shown, hint, room);
            case Form.Input.Known known ->
                new Form.Input.Known(
                        known.name(), shown, hint, known.required(), typed(known.value(), room.answer()), known.kind());
        };
    }

    private static Form.Input pick(Form.Input.Pick pick, String label, String hint, Limits.Form room) {
        List<Choice> all = ControlFitter.choices(pick.choices(), room.menu());
        List<Choice> choices = all.subList(0, Math.min(all.size(), room.menu().choices()));
        return choices.isEmpty() || choices.size() < pick.choices().size()
                // Whoever wants a choice that cannot be offered can still name it.
                ? answer(pick, label, hint, pick.value(), room.menu().value(), room)
                : new Form.Input.Pick(pick.name(), label, hint, pick.required(), pick.value(), choices);
    }

    /** Room for what has been typed already: it is what the person wants to correct. */
    private static Form.Input answer(
            Form.Input input, String label, String hint, String value, int longest, Limits.Form room) {
        String kept = typed(value, room.answer());
        int most = Math.clamp(Math.max(longest, kept.length()), 1, room.answer());
        boolean tall = input instanceof Form.Input.Words words && words.tall();
        return new Form.Input.Words(input.name(), label, hint, input.required(), kept, most, tall);
    }

    private static String typed(String value, int most) {
        String lines = Inert.lines(value);
        if (lines.length() <= most) {
            return lines;
        }
        return lines.substring(0, Character.isHighSurrogate(lines.charAt(most - 1)) ? most - 1 : most);
    }

    private static Form.Input withHint(Form.Input input, String hint) {
        return switch (input) {
            case Form.Input.Words words ->
                new Form.Input.Words(
                        words.name(),
                        words.label(),
                        hint,
                        words.required(),
                        words.value(),
                        words.longest(),
                        words.tall());
            case Form.Input.Pick pick ->
                new Form.Input.Pick(pick.name(), pick.label(), hint, pick.required(), pick.value(), pick.choices());
            case Form.Input.Known known ->
                new Form.Input.Known(known.name(), known.label(), hint, known.required(), known.value(), known.kind());
        };
    }

    private static String words(String words, int most) {
        return Cut.to(Inert.of(words).strip(), most);
    }
}
