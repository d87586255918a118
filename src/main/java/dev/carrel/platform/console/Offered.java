package dev.carrel.platform.console;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jspecify.annotations.Nullable;

/** Keeps every candidate: the router has chosen them already, and forgives typing slips that a prefix would not. One thread. */
final class Offered implements CompletionMatcher {
    private String typed = "";
    private List<Candidate> candidates = List.of();

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            @Nullable String originalGroupName) {
        typed = line.word();
    }

    @Override
    public List<Candidate> matches(List<Candidate> offered) {
        candidates = List.copyOf(offered);
        return candidates;
    }

    @Override
    public @Nullable Candidate exactMatch() { // null is what the interface asks for where there is none
        return candidates.stream()
                .filter(candidate -> candidate.value().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** How far all candidates go on from what was typed; just that when one of them does not. */
    @Override
    public String getCommonPrefix() {
        String common = candidates.isEmpty() ? typed : candidates.getFirst().value();
        for (Candidate candidate : candidates) {
            while (!candidate.value().startsWith(common)) {
                common = common.substring(0, common.length() - 1);
            }
        }
        return common.startsWith(typed) ? common : typed;
    }
}
