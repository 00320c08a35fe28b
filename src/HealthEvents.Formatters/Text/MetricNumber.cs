using System.Globalization;

namespace HealthEvents.Formatters;

/// <summary>A measured value with its unit, as people write it: <c>92.4 %</c>, <c>1.9 GiB</c>, <c>15 min 5 s</c>, <c>45,628</c>.</summary>
internal static class MetricNumber
{
    private const char Gap = '\u00B7';
    private const int Minute = 60;
    private const int Thousand = 1000;

    // About 30 years: nobody measured a longer time than that.
    private const double LongestDuration = 1e9;

    /// <summary>From 10^0 to 10^15: each is exact as a number with a point too.</summary>
    internal static ReadOnlySpan<long> PowersOfTen =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    ];

    public static string Text(double value, string? unit, MessageLanguage language) => Text(value, MetricUnitForm.Of(unit), language);

    /// <summary>Two values that differ never read the same: 80.0004 against 80 says 80.0004.</summary>
    public static (string Value, string Threshold) Pair(double value, double threshold, string? unit, MessageLanguage language)
    {
        var form = MetricUnitForm.Of(unit);
        var (left, right) = (Text(value, form, language), Text(threshold, form, language));
        if (left != right || value == threshold)
        {
            return (left, right);
        }

        // In the unit of the event, where no digit is lost.
        var (leftDigits, rightDigits) = (Exact(value), Exact(threshold));
        return leftDigits == rightDigits
            ? (form.WithSign(Whole(value), form.Sign), form.WithSign(Whole(threshold), form.Sign))
            : (form.WithSign(leftDigits, form.Sign), form.WithSign(rightDigits, form.Sign));
    }

    /// <summary>Some values in one unit, which is said once where it can be: "24.21, 22, 20 GiB". A gap is a dot.</summary>
    public static string List(IReadOnlyList<double?> values, string? unit, MessageLanguage language)
    {
        var form = MetricUnitForm.Of(unit);
        var greatest = 0d;
        for (var i = 0; i < values.Count; i++)
        {
            greatest = IsMeasured(values[i]) ? Math.Max(greatest, Math.Abs(values[i].GetValueOrDefault())) : greatest;
        }

        // Commas within numbers are no commas between them.
        var isInWords = IsInWords(greatest, form);
        var between = !isInWords && form.Scaled(greatest, greatest).Value >= Thousand ? "; " : ", ";
        var text = new TextBuffer(stackalloc char[128]);
        for (var i = 0; i < values.Count; i++)
        {
            text.Add(i == 0 ? "" : between);
            if (!IsMeasured(values[i]))
            {
                text.Add(Gap);
            }
            else if (isInWords)
            {
                text.Add(Text(values[i].GetValueOrDefault(), form, language));
            }
            else
            {
                AddNumber(ref text, form.Scaled(values[i].GetValueOrDefault(), greatest).Value, form);
            }
        }

        return isInWords ? text.ToString() : WithUnit(text.Written, form, form.Scaled(0, greatest).Sign, language);
    }

    private static bool IsMeasured(double? value) => value is { } number && double.IsFinite(number);

    private static string Text(double value, MetricUnitForm form, MessageLanguage language)
    {
        if (IsInWords(value, form))
        {
            var words = FormatTime.Duration(TimeSpan.FromSeconds(Math.Round(Math.Abs(value * form.Factor))), language);
            return value < 0 ? "-" + words : words;
        }

        var (number, sign) = form.Scaled(value, value);
        var text = new TextBuffer(stackalloc char[32]);
        AddNumber(ref text, number, form);
        return WithUnit(text.Written, form, sign, language);
    }

    // "1.94초": seconds have a word in each language.
    private static string WithUnit(ReadOnlySpan<char> number, MetricUnitForm form, string sign, MessageLanguage language) =>
        form.Sort == MetricUnitSort.Duration && sign == "s" ? TimeWords.Seconds.In(language, number.ToString()) : form.WithSign(number, sign);

    private static bool IsInWords(double value, MetricUnitForm form) =>
        form is { Sort: MetricUnitSort.Duration, IsRate: false } && Math.Abs(value * form.Factor) is >= Minute and <= LongestDuration;

    // Four significant digits are enough to judge by: 0.02066, 92.4, 45,628. An exponent is read by nobody at night.
    private static void AddNumber(ref TextBuffer text, double value, MetricUnitForm form)
    {
        const int Significant = 4;
        const int MostDecimals = 15;
        var size = Math.Abs(value);
        if (size == 0)
        {
            // Not "-0".
            text.Add('0');
        }
        else if (form.Sort == MetricUnitSort.Money && size is >= 0.01 and < 1e15)
        {
            var amount = Math.Round(value, 2);
            text.Add(amount.ToString(amount == Math.Truncate(amount) ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture));
        }
        else if (size is >= 1 and < 1e15)
        {
            AddRounded(ref text, value, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3);
        }
        else if (size is >= 1e-13 and < 1)
        {
            AddRounded(ref text, value, Math.Min(Significant - 1 - (int)Math.Floor(Math.Log10(size)), MostDecimals));
        }
        else
        {
            text.Add(value.ToString("G4", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>
    /// Adds a number with at most some decimals, as <c>#,##0.###</c> of .NET does, which takes 2,500 instructions: it does not know
    /// that the digits of a rounded number fit a whole one.
    /// </summary>
    private static void AddRounded(ref TextBuffer text, double value, int decimals)
    {
        var power = PowersOfTen[decimals];
        var digits = (long)Math.Round(Math.Abs(Math.Round(value, decimals)) * power);
        if (value < 0)
        {
            text.Add('-');
        }

        text.Add(Phrase.Number(digits / power));
        var fraction = digits % power;
        if (fraction > 0)
        {
            text.Add('.');
        }

        while (fraction > 0)
        {
            power /= 10;
            text.Add((char)('0' + (fraction / power)));
            fraction %= power;
        }
    }

    private static string Exact(double value) => value == 0 ? "0" : value.ToString("#,##0.##############", CultureInfo.InvariantCulture);

    private static string Whole(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
