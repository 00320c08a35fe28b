namespace HealthEvents.Formatters.Tests;

public sealed class SparklineTests
{
    private const double GiB = 1024d * 1024 * 1024;

    [Fact]
    public void Few_measurements_are_numbers_and_say_their_unit_once()
    {
        Assert.Equal("24.21, 22, 20 GiB", Draw(new([2.6e10, 22 * GiB, 20 * GiB], 30 * GiB) { Unit = "Bytes" }));
        Assert.Equal("0.25, 2 GiB", Draw(new([GiB / 4, 2 * GiB]) { Unit = "Bytes" }));
        Assert.Equal("85.1, 90, 92.4 %", Draw(new([85.1, 90, 92.4], 80) { Unit = "Percent" }));
        Assert.Equal("12 min 22 s, 45 s, 0 s", Draw(new([742, 45, -0d]) { Unit = "Seconds" }));
        Assert.Equal("350, 45 ms", Draw(new([0.35, 0.045]) { Unit = "Seconds" }));
        Assert.Equal("20,000; \u00B7; 500", Draw(new([20_000, null, 500])));
        Assert.Equal("2, 1/s", Draw(new([2, 1]) { Unit = "Count/Second" }));
    }

    [Theory]
    [InlineData("ko", "1.71, 1.94초")]
    [InlineData("ja", "1.71, 1.94秒")]
    public void Seconds_have_a_word_in_each_language(string language, string drawn) =>
        Assert.Equal(drawn, Sparkline.Draw(new([1.71, 1.94]) { Unit = "Seconds" }, MessageLanguage.Find(language)));

    [Fact]
    public void Bars_rise_with_the_measurements_and_a_gap_stays_a_gap() =>
        Assert.Equal("\u2581\u2585\u00B7\u2588 0 \u2192 10", Draw(new([0, 5.5, null, 10])));

    [Fact]
    public void Threshold_takes_part_in_the_scale() =>
        Assert.Equal("\u2581\u2582\u2581\u2582 0 \u2192 10", Draw(new([0, 10, 0, 10], 100)));

    [Fact]
    public void Equal_measurements_are_a_flat_line() =>
        Assert.Equal("\u2585\u2585\u2585\u2585 5 \u2192 5", Draw(new([5, 5, 5, 5])));

    [Fact]
    public void Nothing_measured_is_nothing_drawn() =>
        Assert.Equal("", Draw(new([null, double.NaN], 5)));

    [Fact]
    public void Only_the_latest_thirty_are_drawn()
    {
        var line = Draw(new([.. Enumerable.Range(0, 100).Select(static i => (double?)i)]));

        Assert.Equal(30, line.IndexOf(' ', StringComparison.Ordinal));
        Assert.EndsWith("70 \u2192 99", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_have_the_unit_of_their_ends()
    {
        Assert.EndsWith(" 24.21 GiB \u2192 20 GiB", Draw(new([2.6e10, 2.6e10, 2.6e10, 20 * GiB], 30 * GiB) { Unit = "Bytes" }), StringComparison.Ordinal);
        Assert.EndsWith(" 45 s \u2192 15 min 5 s", Draw(new([45, 60, 600, 905], 600) { Unit = "Seconds" }), StringComparison.Ordinal);
        Assert.EndsWith(" 88 % \u2192 92.46 %", Draw(new([88, 90, 91, 92.456], 80) { Unit = "Percent" }), StringComparison.Ordinal);
    }

    private static string Draw(DatapointsValue datapoints) => Sparkline.Draw(datapoints, MessageLanguage.English);
}
