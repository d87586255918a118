package dev.carrel.feature.program;

import dev.carrel.chat.Language;
import dev.carrel.chat.command.Reply;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the program commands answer in every state, asked by somebody who reads one language. */
public final class ProgramGallery {
    static final List<String> LINES = List.of(
            "/program find",
            "/program find archives online no gre under 30k",
            "/program find archives online no gre under 30k show:maybe",
            "/program find alabama under 5000",
            "/program find live in french within 24 months fall gpa 3.0 no letters accelerated in-state under 20k",
            "/program find sjsu kent",
            "/program find kent",
            "/program find youth onlin zzgrblx canada",
            "/program find zzgrblx",
            "/program find is the degree worth it",
            "/program find scholarships",
            "/program find gpa:9",
            "/program find specialization:zzgrblx",
            "/program find place:zzgrblx",
            "/program find accreditation:candidate sort:tuition",
            "/program show mtsu",
            "/program show ucmo",
            "/program show kent",
            "/program show valdosta",
            "/program show valdosta facts:cost",
            "/program show kent facts:accreditation",
            "/program show kent facts:admission",
            "/program show kent facts:study",
            "/program show sjsu facts:school",
            "/program show california",
            "/program show kant",
            "/program compare sjsu valdosta kent",
            "/program compare sjsu valdosta kent points:others",
            "/program compare sjsu sjsu",
            "/program match",
            "/program match budget:30000 question:2",
            "/program match budget:30000 residency:in-state question:3",
            "/program match budget:30000 pace:async question:4",
            "/program match specialization:archives gre:no question:6",
            "/program match gpa:3.0 library:yes question:7",
            "/program match question:8",
            "/program match budget:30000 pace:async specialization:archives gre:no",
            "/program deadlines",
            "/program deadlines valdosta",
            "/program deadlines sjsu",
            "/program deadlines mtsu",
            "/program deadlines term:fall months:3",
            "/program deadlines kent term:winter months:1",
            "/program checklist",
            "/program checklist kent");

    private ProgramGallery() {}

    /** The answers, in this language. */
    public static List<Reply> replies(Language language) {
        return Stream.of(Optional.of(ZoneId.of("America/Chicago")), Optional.<ZoneId>empty())
                .map(zone -> new Desk(zone, language))
                .flatMap(desk -> LINES.stream().map(line -> desk.answer(line).reply()))
                .toList();
    }
}
