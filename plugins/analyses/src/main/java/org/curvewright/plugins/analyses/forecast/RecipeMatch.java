package org.curvewright.plugins.analyses.forecast;

import java.util.List;
import java.util.Optional;
import org.curvewright.plugins.analyses.forecast.Assessment.Mark;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Recipe;
import org.curvewright.spi.Decimal;

/**
 * Whether the target is a larger one of the same runs. What the covariates show: how far its other covariates are off the
 * line on which the training runs grow, beyond those runs' own scatter: up to 0.1 decades (a quarter more or less) is what
 * rounding of published counts does, more than 0.5 (a factor of 3) is another way to spend compute. What they do not show
 * (data, tokenizer, schedule) is for the user to state by {@code recipe}; runs held out of the same table are the same unless
 * a column of the table that names a recipe says otherwise.
 */
record RecipeMatch() implements Item {

    private static final double ROUNDING = 0.1;
    private static final double ANOTHER = 0.5;

    @Override
    public Assessment judge(Evidence evidence, Target target, Predicted predicted) {
        Optional<Design> design = evidence.design();
        double size = evidence.table().logSize(target.point());
        double farthest = 0;
        String which = "";
        for (String symbol : evidence.table().known().keySet()) {
            double off = design.map(lines ->
                            lines.distance(symbol, size, target.point()).orElse(0)
                                    - lines.scatter().getOrDefault(symbol, 0.0))
                    .orElse(0.0);
            if (off > farthest) {
                farthest = off;
                which = symbol;
            }
        }
        Mark geometry = Mark.upTo(farthest, ROUNDING, ANOTHER);
        List<String> strange = evidence.strange(target);
        Recipe held = strange.isEmpty() ? Recipe.SAME : Recipe.DIFFERENT;
        Recipe recipe = target.heldOut() ? held : evidence.with().recipe();
        String off = geometry == Mark.PASS
                ? "its covariates go on as the runs' do"
                : which + " is " + Decimal.fixed(farthest, 2)
                        + " decades farther off the line of the runs than any of them (rounding up to 0.1, another recipe from 0.5)";
        return new Assessment(
                "recipe-match",
                geometry.worse(stated(recipe)),
                off + "; "
                        + (strange.isEmpty()
                                ? words(recipe)
                                : String.join(", ", strange) + " is another one than in training"));
    }

    private static Mark stated(Recipe recipe) {
        return switch (recipe) {
            case SAME -> Mark.PASS;
            case UNKNOWN -> Mark.CAUTION;
            case DIFFERENT -> Mark.FAIL;
        };
    }

    private static String words(Recipe recipe) {
        return switch (recipe) {
            case SAME -> "the recipe is the same";
            case UNKNOWN -> "nobody states that the recipe is the same (recipe: same)";
            case DIFFERENT -> "the recipe is stated to differ";
        };
    }
}
