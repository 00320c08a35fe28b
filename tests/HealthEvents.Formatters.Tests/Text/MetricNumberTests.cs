namespace HealthEvents.Formatters.Tests;

public sealed class MetricNumberTests
{
    [Theory]
    [InlineData(92.4, "Percent", "92.4 %")]
    [InlineData(99.50160229693434, "Percent", "99.5 %")]
    [InlineData(0.020599444741798756, null, "0.0206")]
    [InlineData(45628, "Count", "45,628")]
    [InlineData(0, "None", "0")]
    [InlineData(-12.34567, null, "-12.35")]
    [InlineData(1E+21, null, "1E+21")]
    [InlineData(0.0000000123, null, "1.23E-08")]
    [InlineData(2147483648, "Bytes", "2 GiB")]
    [InlineData(1.5, "Kilobytes", "1.5 KiB")]
    [InlineData(2048, "Bytes/Second", "2 KiB/s")]
    [InlineData(7, "Count/Second", "7/s")]
    [InlineData(250, "Milliseconds", "250 ms")]
    [InlineData(3, "Widgets", "3 Widgets")]
    public void Number_reads_as_people_write_it(double value, string? unit, string text) => Assert.Equal(text, MetricNumber.Text(value, unit));

    [Theory]
    [InlineData(80.0004, 80, "Percent", "80.0004 %", "80 %")]
    [InlineData(10, 10, null, "10", "10")]
    [InlineData(1073741824, 2147483648, "Bytes", "1 GiB", "2 GiB")]
    [InlineData(1234, 0, "Bytes", "1.205 KiB", "0 KiB")]
    public void Values_that_differ_never_read_the_same(double value, double threshold, string? unit, string left, string right) =>
        Assert.Equal((left, right), MetricNumber.Pair(value, threshold, unit));
}
