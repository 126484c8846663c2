package org.curvewright.numerics.optimize;

/**
 * ρ(r) = ½ r² for |r| ≤ δ and δ (|r| − ½ δ) beyond.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177703732">Huber 1964, Robust estimation of a location parameter</a>
 */
public final class HuberLoss implements RowLoss {
    private final double delta;

    public HuberLoss(double delta) {
        if (!(delta > 0)) {
            throw new IllegalArgumentException("delta " + delta + " is not positive");
        }
        this.delta = delta;
    }

    @Override
    public void evaluate(double[] value, int rows, double[] loss, double[] slope, double[] curvature) {
        for (int i = 0; i < rows; i++) {
            double r = value[i];
            double size = Math.abs(r);
            boolean near = size <= delta;
            slope[i] = near ? r : Math.copySign(delta, r);
            curvature[i] = near ? 1 : 0;
            loss[i] = near ? 0.5 * r * r : delta * (size - 0.5 * delta);
        }
    }
}
