package org.curvewright.spi.engine;

/** An engine cannot work: the user must change something. */
public final class EngineRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    /**
     * A refusal.
     *
     * @param code an upper-case code that {@code explain} documents
     * @param message a lower-case fact
     */
    public EngineRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
