package org.curvewright.plugins.analyses.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.DrawingInference;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.JointDraws;
import org.curvewright.spi.inference.JointInference;
import org.curvewright.spi.law.Law;

/** Systems whose runs belong together one by one, so that their laws are drawn together; companies are drawn independently. */
record Company(List<FitResult> members) {

    /** Every fit joins the first company whose rows it shares, if runs may be paired. */
    static List<TrainedSystem> draw(List<FitResult> fits, SystemConfiguration with, long seed) {
        List<Company> companies = new ArrayList<>();
        int[] companyOf = new int[fits.size()];
        int[] placeIn = new int[fits.size()];
        boolean joint = with.draws() instanceof JointInference && with.paired().orElse(true);
        for (int k = 0; k < fits.size(); k++) {
            FitResult fit = fits.get(k);
            int found = IntStream.range(0, companies.size())
                    .filter(c -> joint && companies.get(c).admits(fit).isPresent())
                    .findFirst()
                    .orElse(companies.size());
            if (found == companies.size()) {
                companies.add(new Company(new ArrayList<>()));
            }
            Company company = companies.get(found);
            companyOf[k] = found;
            placeIn[k] = company.members.size();
            company.members.add(company.admits(fit).orElse(fit));
        }
        List<List<TrainedSystem>> drawn = IntStream.range(0, companies.size())
                .mapToObj(c -> companies.get(c).drawn(with, seed, c))
                .toList();
        return IntStream.range(0, fits.size())
                .mapToObj(k -> drawn.get(companyOf[k]).get(placeIn[k]))
                .toList();
    }

    private Optional<FitResult> admits(FitResult fit) {
        return members.isEmpty() ? Optional.of(fit) : SharedRows.ordered(fit, members.get(0));
    }

    private List<TrainedSystem> drawn(SystemConfiguration with, long seed, int number) {
        FitContext context = FitContext.seeded(RandomStream.of(seed)
                .substream(TrainedSystem.name(members.get(0)))
                .nextLong());
        DrawingInference inference = (DrawingInference) with.draws();
        JointDraws drawn = inference instanceof JointInference together
                ? together.together(members, context)
                : JointDraws.sameNoise(
                        members.stream()
                                .map(fit -> inference.draw(fit, 0, inference.draws(), context))
                                .toList(),
                        inference.draws());
        return IntStream.range(0, members.size())
                .mapToObj(k -> new TrainedSystem(
                        members.get(k), laws(members.get(k), drawn.ofEach().get(k)), drawn.noise(), number))
                .toList();
    }

    private static List<Law> laws(FitResult fit, Draws draws) {
        return draws.theta().stream()
                .map(theta -> new Law(fit.request().formulation(), theta))
                .toList();
    }
}
