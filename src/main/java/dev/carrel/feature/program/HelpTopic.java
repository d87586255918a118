package dev.carrel.feature.program;

import dev.carrel.catalogue.search.Filter;
import dev.carrel.catalogue.search.Query;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question that students ask and no list of programs answers: what can be said about it, and what to do next. It says how to
 * find out, and claims nothing that would need a source.
 */
enum HelpTopic {
    ACCREDITED(
            "Whether a degree is accredited is looked up in ALA's directory, and nowhere else for certain.",
            "Carrel shows what was last read, with its date; a status can change at each review. Candidate and Precandidate"
                    + " are not accredited. ALA accredits the degree, not the school: check the very degree you apply for."),
    CONNECTIONS(
            "Low tuition or connections: accreditation first, then debt, then people.",
            "Job ads ask for an ALA-accredited degree far more often than for a school. Connections come from people you meet:"
                    + " an internship, a student chapter, a mentor, faculty in your field. Ask each school how online"
                    + " students meet them, and compare what that is worth to you with the difference in price."),
    STIGMA(
            "The degree says library science, not how you sat in class.",
            "Diplomas and transcripts of many programs do not mention delivery; ask the school what yours will say."
                    + " Employers look at accreditation and experience, so an online student needs an internship or library"
                    + " work near home: ask who arranges it."),
    WORTH_IT(
            "Whether it is worth it depends on the debt and on the jobs where you can live.",
            "Look at job ads where you could work: what do they ask, what do they pay? Then compare the whole price of two or"
                    + " three accredited programs with that pay. Ask about assistantships, your employer's tuition help, and"
                    + " whether online students pay in-state."),
    WORKLOAD(
            "Work and school go together where the pace can be slow: ask how slow.",
            "Ask each program how many hours a week a three-credit course takes, whether one course a term is allowed, how many"
                    + " years you may take, and whether classes are live in your working hours. Many working students take"
                    + " one or two courses a term."),
    STRONGER_APPLICANT(
            "A low grade average closes fewer doors than it seems: look where yours is enough, and ask about exceptions.",
            "Some programs admit below their limit with a test score, work experience, recent good grades or conditionally."
                    + " Volunteer or work in a library, let two people who know your work write for you, and say in your"
                    + " statement what has changed."),
    INTERNSHIPS(
            "Start asking about internships in your first term.",
            "Whether one is required differs by program and by concentration: ask before you apply. Ask also who finds the"
                    + " place near your home, whether it can be paid, how many credits count, and which course it would"
                    + " replace. Employers ask what you did more than how many credits it carried."),
    LICENCE(
            "A school-library licence is given by your state, not by the program.",
            "A program can lead to certification in its own state and not in yours. Ask your state's department of education"
                    + " whether it accepts this very program, and ask the program for its disclosure on professional"
                    + " licensure for your state. Some states also want a teaching licence or a test."),
    CAMPUS(
            "Ask whether you must ever come to campus, and when classes are live.",
            "\"Online\" can still mean an orientation weekend, a short residency, in-person field work or weekly live classes."
                    + " Where a page says so, it stands beside \"Delivery\" when a program is shown."),
    JOBS(
            "Library jobs are listed by ALA JobLIST, state library associations and the schools themselves.",
            "Carrel's catalogue holds programs, not jobs. The career pages of a program often have a list that anybody may"
                    + " read and subscribe to."),
    JUDGING(
            "Seven things to look at in a program: accreditation, curriculum, faculty, platform, community, outcomes, careers.",
            "The checklist says what to ask and where to look for each, and fills in what is known of a program.");

    private final String answer;
    private final String more;

    HelpTopic(String answer, String more) {
        this.answer = answer;
        this.more = more;
    }

    /** The topic that a text asks about, if it does. */
    static Optional<HelpTopic> askedIn(String text) {
        String folded = " "
                + Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                + " ";
        return Arrays.stream(values())
                .filter(topic -> topic.signs().stream().anyMatch(sign -> folded.contains(" " + sign)))
                .findFirst();
    }

    /** Beginnings of what people say when they mean it, folded. */
    private List<String> signs() {
        return switch (this) {
            case ACCREDITED ->
                List.of(
                        "look up which",
                        "where do i look up",
                        "which are accredited",
                        "which degrees are accredited",
                        "is it accredited",
                        "check accreditation");
            case CONNECTIONS -> List.of("connections", "prestige", "ranking", "ranked", "networking or");
            case STIGMA -> List.of("stigma", "weigh less", "looked down", "taken seriously", "respected");
            case WORTH_IT -> List.of("worth it", "worth the", "scares me", "regret", "is the degree worth", "debt");
            case WORKLOAD ->
                List.of(
                        "hours a week",
                        "hours per week",
                        "how doable",
                        "workload",
                        "work plus",
                        "while working full",
                        "full time work",
                        "job and school");
            case STRONGER_APPLICANT ->
                List.of(
                        "stronger applicant",
                        "low gpa",
                        "bad gpa",
                        "weak gpa",
                        "better applicant",
                        "get in with",
                        "chances of");
            case INTERNSHIPS -> List.of("internship", "practicum", "practica", "stage professionnel", "pasantia");
            case LICENCE -> List.of("licence", "license", "licensure", "licensed", "praxis");
            case CAMPUS ->
                List.of(
                        "on campus requirement",
                        "campus requirement",
                        "orientation",
                        "campus visit",
                        "face to face meeting",
                        "synchronous or asynchronous");
            case JOBS -> List.of("jobs", "job list", "job feed", "hiring");
            case JUDGING ->
                List.of(
                        "look for in a",
                        "what to look",
                        "how to choose",
                        "how do i choose",
                        "what matters",
                        "how to judge");
        };
    }

    /** The topic as a card; the search that was understood beside it stays one press away. */
    Card card(Query query) {
        List<Button> ways = new ArrayList<>();
        query.filters().stream()
                .filter(Filter.Called.class::isInstance)
                .map(filter -> ((Filter.Called) filter).ids())
                .filter(ids -> ids.size() == 1)
                .findFirst()
                .ifPresent(ids -> ways.add(Button.primary(
                        "Show " + Typed.shown(ids.getFirst()),
                        Action.of("program", "show").with("program", ids.getFirst()))));
        if (!query.filters().isEmpty()) {
            ways.add(Button.press(
                    "Search " + Typed.shown(query.text()), new FindWays(Optional.empty()).to(query.text())));
        }
        ways.add(Button.press("How to judge a program", Action.of("program", "checklist")));
        ways.add(FindWays.match());
        if (this == ACCREDITED) {
            ways.add(Links.alaDirectory());
        }
        return Card.of(
                Text.of(answer),
                new Block.Paragraph(Text.of(more)),
                new Block.Buttons(ways),
                new Block.Note(Text.of(
                        "The catalogue answers what programs state: tuition, delivery, admission, deadlines. For"
                                + " the rest it can only say how to find out.")));
    }
}
