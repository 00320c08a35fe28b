using System.Globalization;
using System.Text;

namespace HealthEvents.Formatters;

/// <summary>A measured value with its unit, as people write it: <c>92.4 %</c>, <c>1.9 GiB</c>, <c>15 min 5 s</c>, <c>45,628</c>.</summary>
internal static class MetricNumber
{
    private const string Grouped = "#,##0.###";
    private const string ManyDecimals = "0.###############";
    private const string Gap = "\u00B7";
    private const int Minute = 60;
    private const int Thousand = 1000;

    // About 30 years: nobody measured a longer time than that.
    private const double LongestDuration = 1e9;

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
        foreach (var value in values)
        {
            greatest = IsMeasured(value) ? Math.Max(greatest, Math.Abs(value.GetValueOrDefault())) : greatest;
        }

        // Commas within numbers are no commas between them.
        var isInWords = IsInWords(greatest, form);
        var between = !isInWords && form.Scaled(greatest, greatest).Value >= Thousand ? "; " : ", ";
        var text = new StringBuilder();
        foreach (var value in values)
        {
            text.Append(text.Length == 0 ? "" : between);
            text.Append(!IsMeasured(value) ? Gap
                : isInWords ? Text(value.GetValueOrDefault(), form, language)
                : Number(form.Scaled(value.GetValueOrDefault(), greatest).Value, form));
        }

        return isInWords ? text.ToString() : WithUnit(text.ToString(), form, form.Scaled(0, greatest).Sign, language);
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
        return WithUnit(Number(number, form), form, sign, language);
    }

    // "1.94초": seconds have a word in each language.
    private static string WithUnit(string number, MetricUnitForm form, string sign, MessageLanguage language) =>
        form.Sort == MetricUnitSort.Duration && sign == "s" ? TimeWords.Seconds.In(language, number) : form.WithSign(number, sign);

    private static bool IsInWords(double value, MetricUnitForm form) =>
        form is { Sort: MetricUnitSort.Duration, IsRate: false } && Math.Abs(value * form.Factor) is >= Minute and <= LongestDuration;

    // Four significant digits are enough to judge by: 0.02066, 92.4, 45,628. An exponent is read by nobody at night.
    private static string Number(double value, MetricUnitForm form)
    {
        var size = Math.Abs(value);
        if (size == 0)
        {
            // Not "-0".
            return "0";
        }

        if (form.Sort == MetricUnitSort.Money && size is >= 0.01 and < 1e15)
        {
            var amount = Math.Round(value, 2);
            return amount.ToString(amount == Math.Truncate(amount) ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);
        }

        if (size is >= 1 and < 1e15)
        {
            var decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
            return Math.Round(value, decimals).ToString(Grouped, CultureInfo.InvariantCulture);
        }

        const int Significant = 4;
        const int MostDecimals = 15;
        if (size is < 1e-13 or >= 1e15)
        {
            return value.ToString("G4", CultureInfo.InvariantCulture);
        }

        var place = Math.Min(Significant - 1 - (int)Math.Floor(Math.Log10(size)), MostDecimals);
        return Math.Round(value, place).ToString(ManyDecimals, CultureInfo.InvariantCulture);
    }

    private static string Exact(double value) => value == 0 ? "0" : value.ToString("#,##0.##############", CultureInfo.InvariantCulture);

    private static string Whole(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
