package org.curvewright.numerics.optimize;

/** ρ(r) = ½ r² for |r| ≤ δ and δ (|r| − ½ δ) beyond. */
record HuberLoss(double delta) implements RowLoss {
    @Override
    public void evaluate(double[] value, double[] nuisance, int rows, RowDerivatives out) {
        double[] loss = out.value();
        double[] slope = out.gradient(0);
        double[] curvature = out.hessian(0);
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
