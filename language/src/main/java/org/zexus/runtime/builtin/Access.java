package org.zexus.runtime.builtin;

/** What a builtin needs of the world outside the program, which its host has to permit. */
public enum Access {
    READ("read files", "--allow-read"),
    WRITE("write files", "--allow-write"),
    NET("use the network", "--allow-net"),
    ENVIRONMENT("read environment variables", "--allow-env"),
    RUN("start processes", "--allow-run"),
    THREADS("start threads", "--allow-threads");

    private final String text;
    private final String flag;

    Access(String text, String flag) {
        this.text = text;
        this.flag = flag;
    }

    /** What is permitted, as help texts and messages say it. */
    public String text() {
        return text;
    }

    /** The option of the command that permits it, as hints name it. */
    public String flag() {
        return flag;
    }
}
