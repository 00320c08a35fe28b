using System.Globalization;

namespace HealthEvents.Formatters.Tests;

public sealed class MetricNumberTests
{
    [Theory]
    [InlineData(92.4, "Percent", "92.4 %")]
    [InlineData(99.50160229693434, "Percent", "99.5 %")]
    [InlineData(0.020599444741798756, null, "0.0206")]
    [InlineData(45628, "Count", "45,628")]
    [InlineData(0, "None", "0")]
    [InlineData(-0d, "Percent", "0 %")]
    [InlineData(-0d, "Bytes", "0 B")]
    [InlineData(-12.34567, null, "-12.35")]
    [InlineData(123456789012345, null, "123,456,789,012,345")]
    [InlineData(1E+21, null, "1E+21")]
    [InlineData(0.0000000123, null, "0.0000000123")]
    [InlineData(0.00000000000012, null, "0.00000000000012")]
    [InlineData(1E-21, null, "1E-21")]
    [InlineData(2147483648, "Bytes", "2 GiB")]
    [InlineData(1062305, "Bytes", "1.013 MiB")]
    [InlineData(5497558138880, "Bytes", "5 TiB")]
    [InlineData(1.5, "Kilobytes", "1.5 KiB")]
    [InlineData(20480, "Megabytes", "20 GiB")]
    [InlineData(2048, "Bytes/Second", "2 KiB/s")]
    [InlineData(1500000000, "Bits/Second", "1.5 Gbit/s")]
    [InlineData(7, "Count/Second", "7/s")]
    [InlineData(250, "Milliseconds", "250 ms")]
    [InlineData(905, "Seconds", "15 min 5 s")]
    [InlineData(905.6, "Seconds", "15 min 6 s")]
    [InlineData(86400, "Seconds", "1 d")]
    [InlineData(0.35, "Seconds", "350 ms")]
    [InlineData(12.346, "Seconds", "12.35 s")]
    [InlineData(0.0000005, "Seconds", "0.5 \u00B5s")]
    [InlineData(90000, "Milliseconds", "1 min 30 s")]
    [InlineData(1500, "Microseconds", "1.5 ms")]
    [InlineData(-90, "Seconds", "-1 min 30 s")]
    [InlineData(0, "Seconds", "0 s")]
    [InlineData(1E+12, "Seconds", "1,000,000,000,000 s")]
    [InlineData(105.2, "USD", "105.20 USD")]
    [InlineData(1000, "USD", "1,000 USD")]
    [InlineData(0.001, "USD", "0.001 USD")]
    [InlineData(3, "Widgets", "3 Widgets")]
    public void Number_reads_as_people_write_it(double value, string? unit, string text) =>
        Assert.Equal(text, MetricNumber.Text(value, unit, MessageLanguage.English));

    [Theory]
    [InlineData("ko", 905, "15분 5초")]
    [InlineData("ko", 12.3, "12.3초")]
    [InlineData("ja", 600, "10分")]
    [InlineData("ja", 12.3, "12.3秒")]
    public void Length_of_time_follows_the_language(string language, double value, string text) =>
        Assert.Equal(text, MetricNumber.Text(value, "Seconds", MessageLanguage.Find(language)));

    [Theory]
    [InlineData(80.0004, 80, "Percent", "80.0004 %", "80 %")]
    [InlineData(10, 10, null, "10", "10")]
    [InlineData(1073741824, 2147483648, "Bytes", "1 GiB", "2 GiB")]
    [InlineData(943718400, 1073741824, "Bytes", "900 MiB", "1 GiB")]
    [InlineData(1062305, 0, "Bytes", "1.013 MiB", "0 B")]
    [InlineData(1073741825, 1073741824, "Bytes", "1,073,741,825 B", "1,073,741,824 B")]
    [InlineData(905, 600, "Seconds", "15 min 5 s", "10 min")]
    [InlineData(3601, 3600, "Seconds", "3,601 s", "3,600 s")]
    [InlineData(80.00000000000001, 80, "Percent", "80.00000000000001 %", "80 %")]
    public void Values_that_differ_never_read_the_same(double value, double threshold, string? unit, string left, string right) =>
        Assert.Equal((left, right), MetricNumber.Pair(value, threshold, unit, MessageLanguage.English));

    // The plain form: a rounded number as .NET writes it.
    [Fact]
    public void Digits_are_those_of_a_rounded_number()
    {
        var random = new Random(14);
        for (var i = 0; i < 20_000; i++)
        {
            var value = (random.NextDouble() + 0.1) * Math.Pow(10, random.Next(-12, 15)) * (i % 2 == 0 ? 1 : -1);
            AssertPlain(i % 3 == 0 ? Math.Round(value, 2) : value);
        }

        double[] edges = [1, 9.9994, 9.9995, 9.9996, 99.994, 99.995, 99.996, 999.94, 999.95, 999.96, 999.5, 1000.5, 1001.5, 0.99994, 0.99996, 0.1, 1e-13, 999999999999999.4, 999999999999999.6];
        Assert.All(edges, AssertPlain);
        Assert.All(edges, static edge => AssertPlain(-edge));

        static void AssertPlain(double value)
        {
            var size = Math.Abs(value);
            if (size is >= 1e-13 and < 1e15)
            {
                var decimals = size >= 1 ? (size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3) : Math.Min(3 - (int)Math.Floor(Math.Log10(size)), 15);
                var plain = Math.Round(value, decimals).ToString(size >= 1 ? "#,##0.###" : "0.###############", CultureInfo.InvariantCulture);
                Assert.Equal(plain, MetricNumber.Text(value, null, MessageLanguage.English));
            }
        }
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    [InlineData(double.MaxValue, "1.798E+308")]
    public void What_has_no_such_digits_is_written_all_the_same(double value, string text) =>
        Assert.Equal(text, MetricNumber.Text(value, null, MessageLanguage.English));
}
