using System.Reflection;

namespace HealthEvents.Formatters.Tests;

public sealed class SummaryWordsTests
{
    // Punctuation only.
    private static readonly string[] SameInAllLanguages = ["And", "Changed", "Comma", "Headline", "In", "PageFact", "SentenceEnd"];

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    [InlineData("ja")]
    public void Words_are_there_in_every_language(string language)
    {
        var words = SummaryWords.For(language);

        Assert.Equal(language, words.Language);
        foreach (var (name, text) in All(words))
        {
            Assert.False(string.IsNullOrEmpty(text), name);
        }
    }

    [Theory]
    [InlineData("ko", '\uAC00', '\uD7A3')]
    [InlineData("ja", '\u3040', '\u9FFF')]
    public void Words_are_in_the_script_of_their_language(string language, char first, char last)
    {
        foreach (var (name, text) in All(SummaryWords.For(language)).Where(w => !SameInAllLanguages.Contains(w.Name)))
        {
            Assert.True(text.Any(c => c >= first && c <= last), $"{name}: {text}");
        }
    }

    [Fact]
    public void Hints_are_there_in_every_language()
    {
        (string, string)[] metrics =
        [
            ("AWS/EC2", "CPUUtilization"), ("AWS/EC2", "StatusCheckFailed_System"), ("AWS/EC2", "StatusCheckFailed_Instance"),
            ("AWS/EC2", "CPUCreditBalance"), ("AWS/EBS", "BurstBalance"), ("AWS/RDS", "FreeStorageSpace"), ("AWS/RDS", "ReplicaLag"),
            ("AWS/ApplicationELB", "UnHealthyHostCount"), ("AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count"), ("AWS/Lambda", "Errors"),
            ("AWS/Lambda", "Throttles"), ("AWS/SQS", "ApproximateAgeOfOldestMessage"), ("AWS/DynamoDB", "ThrottledRequests"),
            ("AWS/EFS", "BurstCreditBalance"), ("CWAgent", "disk_used_percent"),
        ];
        foreach (var (ns, metric) in metrics)
        {
            var hints = new[] { "en", "ko", "ja" }.Select(language => MetricHints.Find(ns, metric, null, language)).ToArray();

            Assert.All(hints, Assert.NotNull);
            Assert.Equal(3, hints.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Theory]
    [InlineData("en", "NEW_VALUE")]
    [InlineData("ko", "NEW_VALUE")]
    [InlineData("ja", "NEW_VALUE")]
    public void Value_that_aws_adds_later_is_shown_as_it_came(string language, string value)
    {
        var words = SummaryWords.For(language);

        Assert.Equal(value, words.Actionability(new(value)));
        Assert.Equal(value, words.EntityStatus(new(value)));
        Assert.Equal(value, words.HealthCategory(new(value)));
        Assert.Equal(value, words.AlarmState(new(value)));
        Assert.Equal(value, words.Compliant(new(value)));
        Assert.Equal(value, words.ItemStatus(new(value)));
    }

    private static IEnumerable<(string Name, string Text)> All(SummaryWords words)
    {
        foreach (var property in typeof(SummaryWords).GetProperties().Where(p => p.Name != nameof(SummaryWords.Language)))
        {
            yield return (property.Name, (string)property.GetValue(words)!);
        }

        foreach (var method in typeof(SummaryWords).GetMethods().Where(m => m.IsAbstract && !m.IsSpecialName))
        {
            yield return (method.Name, (string)method.Invoke(words, [.. method.GetParameters().Select(Argument)])!);
        }
    }

    private static object Argument(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(int) => 3,
        var type when type == typeof(bool) => false,
        var type when type == typeof(TimeSpan) => TimeSpan.FromHours(3),
        var type when type == typeof(HealthActionability) => HealthActionability.ActionRequired,
        var type when type == typeof(HealthEntityStatus) => HealthEntityStatus.Pending,
        var type when type == typeof(HealthEventCategory) => HealthEventCategory.Issue,
        var type when type == typeof(EventLifecycle) => EventLifecycle.Open,
        var type when type == typeof(AlarmState) => AlarmState.InsufficientData,
        var type when type == typeof(ComplianceType) || type == typeof(ComplianceType?) => ComplianceType.NonCompliant,
        var type when type == typeof(ConfigChangeType) => ConfigChangeType.Update,
        var type when type == typeof(ConfigDeliveryStatus) => ConfigDeliveryStatus.Failed,
        var type when type == typeof(ConfigurationItemStatus) => ConfigurationItemStatus.ResourceDeleted,
        _ => parameter.Name == "state" ? "PARTIAL_DATA" : parameter.Name == "reason" ? "Alarm" : "x",
    };
}
