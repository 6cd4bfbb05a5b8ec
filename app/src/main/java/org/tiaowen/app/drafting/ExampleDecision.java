package org.tiaowen.app.drafting;

/** An invented decision, for somebody who wants to see how one is carried out; there with the demonstration only. */
public interface ExampleDecision {

    /** Its words. */
    String text();
}
