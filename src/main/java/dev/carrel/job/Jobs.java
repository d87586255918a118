package dev.carrel.job;

import dev.carrel.chat.CommunityId;
import java.util.Collection;
import java.util.List;

/** The jobs of all communities that everybody in them may see. Called from many threads; may block for the database. */
public interface Jobs {
    /** More are not listed at once. */
    int MOST = 500;

    /**
     * Those that one may still apply for as far as is said: what was posted here, the first to close first, then what boards tell, the newest first.
     */
    List<Job> listed(CommunityId community);

    /** Those of boards that have these numbers and are listed, the newest first. */
    List<Job> listed(CommunityId community, Collection<Long> numbers);

    /** The job boards that a community follows, the earliest first. */
    List<JobBoard> boards(CommunityId community);
}
