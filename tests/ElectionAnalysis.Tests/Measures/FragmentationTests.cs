namespace ElectionAnalysis.Tests;

/// <summary>Cases to check by hand.</summary>
public class FragmentationTests
{
    [Fact]
    public void LaaksoTaagepera_MaliSeats_IsTheSquareOfTheSumOverTheSumOfSquares() =>
        // 147² = 21609; 66² + 17² + 16² + 6² + 2·5² + 2·4² + 4·3² + 4·2² + 4·1² = 5075.
        Assert.Equal(21609.0 / 5075, Text.Mali.Measure(Fragmentation.LaaksoTaagepera).Value.Value, 12);

    [Fact]
    public void LaaksoTaagepera_TurkmenSeats_IsTheSquareOfTheSumOverTheSumOfSquares() =>
        // 125² = 15625; 47² + 33² + 16² + 14² + 8² + 7² = 3863.
        Assert.Equal(15625.0 / 3863, Text.Turkmenistan.Measure(Fragmentation.LaaksoTaagepera).Value.Value, 12);

    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 3.363585661014858)]
    [InlineData(2, 2.941176470588235)]
    [InlineData(double.PositiveInfinity, 2)]
    public void Hill_HalfQuarterTwoEighths_IsKnown(double q, double expected) =>
        // Shares 1/2, 1/4, 1/8, 1/8: entropy is 7/4·ln 2, so order 1 is 2^1.75; the squares sum to 11/32, so order 2 is 32/11.
        Assert.Equal(q == 2 ? 32.0 / 11 : q == 1 ? Math.Pow(2, 1.75) : expected, Fragmentation.Hill(q).Calculate(4, 2, 1, 1).Value, 12);

    [Fact]
    public void Wildgen_AnyShares_IsHillOfOrderOne() =>
        Assert.Equal(Fragmentation.Hill(1).Calculate(50, 30, 20).Value, Fragmentation.Wildgen.Calculate(50, 30, 20).Value);

    [Theory]
    [InlineData(1, 0.4)]
    [InlineData(2, 0.7)]
    [InlineData(3, 0.9)]
    [InlineData(4, 1.0)]
    [InlineData(5, 1.0)]
    public void Concentration_OfTheLargest_AddsTheirShares(int n, double expected) =>
        Assert.Equal(expected, Fragmentation.Concentration(n).Calculate(10, 30, 40, 20).Value, 12);

    [Fact]
    public void LargestShare_LargestNotFirst_IsStillTheLargest()
    {
        Assert.Equal(0.5, Fragmentation.LargestShare.Calculate(10, 50, 40).Value);
        Assert.Equal(2, Fragmentation.InverseLargestShare.Calculate(10, 50, 40).Value);
    }

    [Fact]
    public void Of_NothingToMeasure_SaysWhy()
    {
        foreach (var measure in Measures.All.OfType<DistributionMeasure>())
        {
            Assert.Equal("undefined: there are no parties", measure.Calculate().ToString());
            Assert.Equal("undefined: the total is zero", measure.Calculate(0, 0).ToString());
        }

        Assert.Equal("The measure is undefined: the total is zero.",
            Assert.Throws<InvalidOperationException>(() => Fragmentation.Rae.Calculate(0).Value).Message);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Of_ImpossibleWeight_NamesIt(double weight)
    {
        foreach (var measure in Measures.All.OfType<DistributionMeasure>())
        {
            var error = Assert.Throws<MeasureException>(() => measure.Calculate(5, weight));
            Assert.Contains($"Weight 2 is {weight}; weights must be finite and not negative", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_ExtremeWeights_KeepTheirShares()
    {
        Assert.Equal(2, Fragmentation.LaaksoTaagepera.Calculate(1e200, 1e200).Value, 12);
        Assert.Equal(2, Fragmentation.LaaksoTaagepera.Calculate(1e-200, 1e-200).Value, 12);
        Assert.Equal(1, Fragmentation.Hill(500).Calculate(1e-9, 1).Value, 6);
    }

    [Fact]
    public void TaageperaHigh_LessThanOneUnitOfOthers_CannotBeSplit() =>
        Assert.Equal(Fragmentation.TaageperaLow.Calculate([0.6, 0.3], 0.1).Value,
            Fragmentation.TaageperaHigh.Calculate([0.6, 0.3], 0.1).Value);

    [Fact]
    public void Hill_NegativeOrder_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Fragmentation.Hill(-1));

    [Fact]
    public void Of_Spans_AllocateNothing()
    {
        double[] weights = [66, 17, 16, 6, 5];
        double[] before = [11, 34, 51, 0, 0];
        double[] counts = [3, 4];
        int[] blocs = [0, 1, 1, 0, 2];
        var distributions = Measures.All.OfType<DistributionMeasure>().ToArray();
        var changes = Measures.All.OfType<ChangeMeasure>().ToArray();
        var disproportionalities = Measures.All.OfType<DisproportionalityMeasure>().ToArray();

        long Allocated()
        {
            var start = GC.GetAllocatedBytesForCurrentThread();
            foreach (var measure in distributions)
            {
                measure.Calculate(weights);
            }

            foreach (var change in changes)
            {
                change.Calculate(before, weights);
            }

            foreach (var measure in disproportionalities)
            {
                measure.Calculate(before, weights);
            }

            Swing.BartoliniMairBetween.Calculate(before, weights, blocs);
            Turnout.OfRegistered.Calculate(counts);
            return GC.GetAllocatedBytesForCurrentThread() - start;
        }

        // The first time, the runtime itself sets things up.
        Allocated();
        Assert.Equal(0, Allocated());
    }
}
