package dev.carrel.chat.command;

/** Something a person can ask. One class declares it and answers it. */
public interface Command {
    /** What it is called, what it takes, who may use it. The same value every time. */
    Declaration declaration();

    /**
     * Answers. Runs on a virtual thread and may block; what people can do about is a {@link Reply.Refuse}, and whatever is
     * thrown is a bug that the person sees as a reference.
     */
    Reply run(Invocation invocation);
}
