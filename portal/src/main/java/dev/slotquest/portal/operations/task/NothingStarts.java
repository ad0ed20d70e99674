package dev.slotquest.portal.operations.task;

import org.springframework.context.LifecycleProcessor;

/** Leaves every part of the product as it is made: no chat receives, no work goes on, no watcher watches. */
final class NothingStarts implements LifecycleProcessor {

    @Override
    public void onRefresh() {
        // What would start here is what the product itself is for.
    }

    @Override
    public void onClose() {
        // Nothing was started.
    }

    @Override
    public void start() {
        // See onRefresh.
    }

    @Override
    public void stop() {
        // See onClose.
    }

    @Override
    public boolean isRunning() {
        return false;
    }
}
