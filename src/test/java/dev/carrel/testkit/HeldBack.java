package dev.carrel.testkit;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Does at once, on the caller's thread, what is to be done beside; or not before something else is over. For one thread. */
final class HeldBack implements Executor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean holding;

    @Override
    public void execute(Runnable task) {
        if (holding) {
            waiting.add(task);
        } else {
            task.run();
        }
    }

    /** Does nothing beside before this is over. */
    void holdBack(Runnable story) {
        holding = true;
        story.run();
        holding = false;
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
