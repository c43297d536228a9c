package org.zexus.runtime.builtin;

/** What a builtin needs of the world outside the program, which its host has to permit. */
public enum Access {
    READ("read files"),
    WRITE("write files"),
    NET("use the network"),
    ENVIRONMENT("read environment variables"),
    RUN("start processes"),
    THREADS("start threads");

    private final String text;

    Access(String text) {
        this.text = text;
    }

    /** What is permitted, as help texts and messages say it. */
    public String text() {
        return text;
    }
}
