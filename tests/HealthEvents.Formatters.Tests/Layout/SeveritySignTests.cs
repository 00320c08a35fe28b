using HealthEvents.Formatters.GoogleChat;

namespace HealthEvents.Formatters.Tests;

/// <summary>What is said by a color is read by everybody: the contrast of WCAG 2.</summary>
public sealed class SeveritySignTests
{
    private const double ContrastOfWords = 4.5;
    private const double ContrastOfControls = 3;

    private static readonly CardColor White = new(1, 1, 1);

    // The surface of Google's dark theme, #202124.
    private static readonly CardColor Dark = new(0.125, 0.129, 0.141);

    public static TheoryData<EventSeverity, EventLifecycle, bool> Signs
    {
        get
        {
            var signs = new TheoryData<EventSeverity, EventLifecycle, bool>();
            foreach (var severity in Enum.GetValues<EventSeverity>())
            {
                signs.Add(severity, EventLifecycle.Open, false);
                signs.Add(severity, EventLifecycle.Open, true);
                signs.Add(severity, EventLifecycle.Upcoming, false);
                signs.Add(severity, EventLifecycle.Resolved, false);
            }

            return signs;
        }
    }

    [Theory]
    [MemberData(nameof(Signs))]
    public void Words_of_a_filled_button_are_read_on_its_color(EventSeverity severity, EventLifecycle lifecycle, bool isUrgent)
    {
        var fill = Fill(Summaries.Outage with { Severity = severity, Lifecycle = lifecycle, IsUrgent = isUrgent });

        Assert.InRange(Contrast(White, fill), ContrastOfWords, 21);
        Assert.InRange(Contrast(Dark, fill), ContrastOfControls, 21);
    }

    [Fact]
    public void Contrast_is_that_of_wcag()
    {
        Assert.Equal(21, Contrast(White, new(0, 0, 0)), 0.01);
        Assert.Equal(4.54, Contrast(White, new(0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0)), 0.01);
    }

    [Theory]
    [MemberData(nameof(Signs))]
    public void Cards_color_nothing_but_that_button(EventSeverity severity, EventLifecycle lifecycle, bool isUrgent)
    {
        var message = new GoogleChatFormatter().Format(Summaries.Outage with { Severity = severity, Lifecycle = lifecycle, IsUrgent = isUrgent });
        var buttons = message.CardsV2![0].Card.Sections!.SelectMany(static section => section.Widgets).Where(static widget => widget.ButtonList is not null).SelectMany(static widget => widget.ButtonList!.Buttons).ToList();

        Assert.Equal(["FILLED", "OUTLINED"], buttons.Select(static button => button.Type));
        Assert.Null(buttons[1].Color);
        Assert.DoesNotContain("<font", System.Text.Encoding.UTF8.GetString(GoogleChatJson.ToUtf8Bytes(message)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EventSeverity.High, EventLifecycle.Open, false, "\U0001F7E0 High \u00B7 ")]
    [InlineData(EventSeverity.Medium, EventLifecycle.Upcoming, false, "\U0001F7E1 Medium \u00B7 Upcoming \u00B7 ")]
    [InlineData(EventSeverity.Critical, EventLifecycle.Open, true, "\U0001F6A8 URGENT \u00B7 Critical \u00B7 ")]
    [InlineData(EventSeverity.Info, EventLifecycle.Resolved, false, "\u2705 Resolved \u00B7 ")]
    public void Sign_leaves_the_colon_to_the_title(EventSeverity severity, EventLifecycle lifecycle, bool isUrgent, string before)
    {
        var summary = Summaries.Minimal with { Severity = severity, Lifecycle = lifecycle, IsUrgent = isUrgent, Title = "ALARM: orders" };

        Assert.Equal($"{before}*ALARM: orders*", new SlackFormatter().Format(summary).Text);
        Assert.Equal($"{before}*ALARM: orders*\n", new SlackFormatter().FormatText(summary).Text);
        Assert.Equal($"{before}ALARM: orders", new GoogleChatFormatter().Format(summary).FallbackText);
        Assert.Equal($"{before}ALARM: orders\n", new GoogleChatFormatter().FormatText(summary).Text);
        Assert.Equal($"{before}ALARM: orders", new PlainTextFormatter().Format(summary));
    }

    private static CardColor Fill(EventSummary summary) => new GoogleChatFormatter().Format(summary).CardsV2![0].Card.Sections!
        .SelectMany(static section => section.Widgets)
        .First(static widget => widget.ButtonList is not null).ButtonList!.Buttons[0].Color!;

    private static double Contrast(CardColor one, CardColor other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    // Source: WCAG 2.2, "relative luminance" and "contrast ratio".
    private static double Luminance(CardColor color) => (0.2126 * Linear(color.Red)) + (0.7152 * Linear(color.Green)) + (0.0722 * Linear(color.Blue));

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
}
