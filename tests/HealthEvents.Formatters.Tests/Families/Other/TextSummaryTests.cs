using System.Text;

namespace HealthEvents.Formatters.Tests;

/// <summary>The first two lines of texts, and what is left for the message section.</summary>
public sealed class TextSummaryTests
{
    /// <summary>A subject, a text, the first two lines, and the message section.</summary>
    public static TheoryData<string?, string, string, string?, string?> Texts => new()
    {
        // With a subject.
        { "AWS Backup", "An AWS Backup job failed", "AWS Backup", "An AWS Backup job failed", null },
        { "AWS Backup", "One failed.\nLook at it.", "AWS Backup", "One failed.", "Look at it." },
        { "Disk full", "Disk full", "Disk full", null, null },
        { "Disk full", "Disk full\non build-7", "Disk full", "on build-7", null },
        { "Hi", "Hello from SNS!", "Hi", "Hello from SNS!", null },
        { "Late", "Dear customer,\n\n----\n\nYour batch is late.", "Late", "Your batch is late.", "Dear customer,\n----" },
        { "Late", "https://wiki.example.com/x\nYour batch is late.", "Late", "Your batch is late.", "https://wiki.example.com/x" },
        { "Only a link", "https://wiki.example.com/x", "Only a link", null, "https://wiki.example.com/x" },

        // Without one.
        { null, "Backup failed: disk full\nLook at it.", "Backup failed: disk full", "Look at it.", null },
        { null, "\n Your  bill ", "Your bill", null, null },
        { null, "orders\u3067\u5931\u6557", "orders\u3067\u5931\u6557", null, null },

        // Codes are no headlines.
        { null, "aGVsbG8gd29ybGQgaGVsbG8gd29ybGQgaGVsbG8gd29ybGQ=", "Text message", null, "aGVsbG8gd29ybGQgaGVsbG8gd29ybGQgaGVsbG8gd29ybGQ=" },
        { null, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "Text message", null, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" },
        { null, "{\\\"hello\\\": \\\"world\\\"}", "Text message", "hello: world", "{\\\"hello\\\": \\\"world\\\"}" },
        { null, "{'hello': 'world'}", "Text message", null, "{'hello': 'world'}" },
        { null, "backup-of-orders-in-production-is-late", "backup-of-orders-in-production-is-late", null, null },

        // Lines that are members.
        { "AWS CloudFormation Notification", "StackName='shop'\nResourceStatus='CREATE_FAILED'\nResourceStatusReason='no room'\nLogicalResourceId='Queue'\nClientRequestToken='null'", "AWS CloudFormation Notification, shop", "CREATE_FAILED: no room", "LogicalResourceId='Queue'" },
        { "Elastic Beanstalk", "Timestamp: Fri Nov 20\nMessage: Health is Severe.\nEnvironment URL: http://shop.example.com", "Elastic Beanstalk", "Health is Severe.", "Timestamp: Fri Nov 20\nEnvironment URL: http://shop.example.com" },
        { null, "5 hosts unreachable since 3 minutes\nSeverity: 5\nStatus: unreachable\nExitCode: 3\nHost: hosts", "5 hosts unreachable since 3 minutes", "Severity: 5", "ExitCode: 3\nHost: hosts" },
        { "Nightly", "Account: 111122223333\nStatus: FAILED\nThe disk is full.", "Nightly", "The disk is full.", "Status: FAILED" },
        { "Nightly", "Account: 444455556666", "Nightly", "Account: 444455556666", null },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_said_once(string? subject, string text, string title, string? lead, string? rest)
    {
        var summary = Summary(subject, text);

        Assert.Equal((title, lead, rest), (summary.Title, summary.Lead, summary.Section<ProseSection>("Message")?.Text()));
    }

    [Fact]
    public void Long_line_gives_its_first_sentence()
    {
        const string Text = "An AWS Backup job failed. Resource ARN : arn:aws:ec2:eu-west-1:111122223333:volume/vol-0a1b2c3d4e5f60718. BackupJob ID : 4f3c2b1a-0000-4000-8000-000000000001";

        var summary = Summary("Notification from AWS Backup", Text);

        Assert.Equal("An AWS Backup job failed.", summary.Lead);
        Assert.Contains("vol-0a1b2c3d4e5f60718", summary.Section<ProseSection>("Message")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Mail_of_a_budget_gives_the_sentence_with_the_amount()
    {
        const string Text = """
            AWS Budget Notification November 20, 2026
            AWS Account 111122223333

            Dear AWS Customer,

            You requested that we alert you when the ACTUAL Cost associated with your staging budget is greater than $400.00 for the current month. The ACTUAL Cost associated with this budget is $431.20. You can find details below.
            """;

        Assert.Equal("The ACTUAL Cost associated with this budget is $431.20.", Summary("AWS Budgets: staging", Text).Lead);
    }

    [Fact]
    public void State_of_a_text_is_a_fact() =>
        Assert.Equal("FAILED", Summary("Nightly", "Status: FAILED\nThe disk is full.").Fact("Status"));

    [Theory]
    [InlineData(null, "password=hidden-1")]
    [InlineData("password=hidden-1", "token: hidden-1")]
    [InlineData("s", "first\nMessage: password=hidden-1")]
    [InlineData("s", "StackName='a'\nResourceStatusReason='password=hidden-1'")]
    [InlineData("s", "ResourceProperties='{\"DbPassword\":\"hidden-1\"}'\nStackName='x'")]
    [InlineData(null, "{\\\"password\\\": \\\"hidden-1\\\", \\\"a\\\": \\\"token=hidden-1\\\"}")]
    public void Credentials_of_a_text_are_masked(string? subject, string text) =>
        Assert.DoesNotContain("hidden-1", new PlainTextFormatter().Format(Summary(subject, text)), StringComparison.Ordinal);

    [Fact]
    public void Compact_has_no_message() => Assert.Empty(SampleEvents.Summary(Text("s", "one\ntwo"), verbosity: Verbosity.Compact).Sections);

    private static EventSummary Summary(string? subject, string text) => SampleEvents.Summary(Text(subject, text));

    private static TextEvent Text(string? subject, string text) =>
        new() { Subject = subject, Raw = Encoding.UTF8.GetBytes(text), Account = "111122223333", Region = "eu-west-1" };
}
