namespace HealthEvents.Formatters.Tests;

public sealed class SparklineTests
{
    [Fact]
    public void Bars_rise_with_the_measurements_and_a_gap_stays_a_gap() =>
        Assert.Equal("\u2581\u2585\u00B7\u2588 0 \u2192 10", Sparkline.Draw(new([0, 5.5, null, 10])));

    [Fact]
    public void Threshold_takes_part_in_the_scale() =>
        Assert.Equal("\u2581\u2582 0 \u2192 10", Sparkline.Draw(new([0, 10], 100)));

    [Fact]
    public void Equal_measurements_are_a_flat_line() =>
        Assert.Equal("\u2585\u2585 5 \u2192 5", Sparkline.Draw(new([5, 5])));

    [Fact]
    public void Nothing_measured_is_nothing_drawn() =>
        Assert.Equal("", Sparkline.Draw(new([null, double.NaN], 5)));

    [Fact]
    public void Only_the_latest_thirty_are_drawn()
    {
        var line = Sparkline.Draw(new([.. Enumerable.Range(0, 100).Select(static i => (double?)i)]));

        Assert.Equal(30, line.IndexOf(' ', StringComparison.Ordinal));
        Assert.EndsWith("70 \u2192 99", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Measurements_have_their_unit_and_the_size_of_the_threshold()
    {
        const double GiB = 1024d * 1024 * 1024;
        Assert.EndsWith(" 24.21 GiB \u2192 20 GiB", Sparkline.Draw(new([2.6e10, 21474836479], 32212254720) { Unit = "Bytes" }), StringComparison.Ordinal);
        Assert.EndsWith(" 0.25 GiB \u2192 2 GiB", Sparkline.Draw(new([GiB / 4, 2 * GiB], 30 * GiB) { Unit = "Bytes" }), StringComparison.Ordinal);
        Assert.EndsWith(" 0.5 GiB \u2192 2 GiB", Sparkline.Draw(new([GiB / 2, 2 * GiB]) { Unit = "Bytes" }), StringComparison.Ordinal);
        Assert.EndsWith(" 88 % \u2192 92.46 %", Sparkline.Draw(new([88, 92.456], 80) { Unit = "Percent" }), StringComparison.Ordinal);
    }
}
