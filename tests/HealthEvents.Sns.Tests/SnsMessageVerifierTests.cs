using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HealthEvents.TestSupport.Sns;

namespace HealthEvents.Sns.Tests;

/// <summary>What a listed topic sends is let in, whatever it says.</summary>
public sealed class SnsMessageVerifierTests
{
    private static readonly string[] Texts = ["", "orders are late", "\uc8fc\ubb38\uc774 \ub2a6\uc2b5\ub2c8\ub2e4 \ud83d\udea8", "two\nlines\r\n\ttab \"quoted\" \\ / <b>&amp;", "{\"AlarmName\":\"late\"}", "late\nMessageId\nx\nSubject\ny"];

    [Theory]
    [InlineData("Notification", "1")]
    [InlineData("Notification", "2")]
    [InlineData("SubscriptionConfirmation", "1")]
    [InlineData("SubscriptionConfirmation", "2")]
    [InlineData("UnsubscribeConfirmation", "1")]
    [InlineData("UnsubscribeConfirmation", "2")]
    public async Task Message_of_a_listed_topic_is_valid(string type, string version)
    {
        var verifying = new Verifying();
        foreach (var text in Texts)
        {
            var verification = await verifying.VerifyAsync(verifying.Signer.Sign(type, version, ("Message", text), ("MessageId", "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324")));

            Assert.True(verification.IsValid, verification.Reason);
            Assert.Equal(type, verification.Message.Type.ToString());
            Assert.Equal(text, verification.Message.Message);
            Assert.Equal(SnsSigner.Topic, verification.Message.TopicArn);
            Assert.Equal("22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324", verification.Message.MessageId);
            Assert.Equal(verifying.Clock.GetUtcNow(), verification.Message.Timestamp);
            Assert.Null(verification.Message.Subject);
        }

        Assert.Equal(1, verifying.Fetches);
    }

    [Theory]
    [InlineData("1", "orders")]
    [InlineData("2", "orders")]
    [InlineData("2", "")]
    [InlineData("2", "\u6ce8\u6587")]
    public async Task Subject_is_signed_where_it_is_there(string version, string subject)
    {
        var verifying = new Verifying();

        var verification = await verifying.VerifyAsync(verifying.Signer.Sign("Notification", version, ("Subject", subject)));

        Assert.True(verification.IsValid, verification.Reason);
        Assert.Equal(subject, verification.Message.Subject);
    }

    [Theory]
    [InlineData("arn:aws:sns:me-south-1:111122223333:alerts", "sns.me-south-1.amazonaws.com", "sns-signing.me-south-1.amazonaws.com")]
    [InlineData("arn:aws-cn:sns:cn-north-1:111122223333:alerts", "sns.cn-north-1.amazonaws.com.cn", "sns-cn-north-1.amazonaws.com.cn")]
    [InlineData("arn:aws-us-gov:sns:us-gov-east-1:111122223333:alerts", "sns.us-gov-east-1.amazonaws.com", "sns-us-gov-west-1.amazonaws.com")]
    [InlineData("arn:aws-eusc:sns:eusc-de-east-1:111122223333:alerts", "sns.eusc-de-east-1.amazonaws.eu", "sns-signing.eusc-de-east-1.amazonaws.eu")]
    [InlineData("arn:aws-iso:sns:us-iso-east-1:111122223333:alerts", "sns.us-iso-east-1.c2s.ic.gov", "sns-us-iso-east-1.c2s.ic.gov")]
    [InlineData("arn:aws:sns:eu-west-1:111122223333:alerts.fifo", "sns.eu-west-1.amazonaws.com", "sns.eu-west-1.amazonaws.com")]
    public async Task Each_partition_has_its_endpoint_and_its_names(string topic, string host, string name)
    {
        var verifying = new Verifying(topic: topic, host: host);
        verifying.Signer.Certificates.Serve(verifying.Signer.CertificateUrl, verifying.Signer.Authority.Issue(verifying.Signer.PublicKey, name));

        var verification = await verifying.VerifyAsync(verifying.Signer.Sign("Notification", "2"));

        Assert.True(verification.IsValid, verification.Reason);
        Assert.Equal(host, Assert.Single(verifying.Signer.Certificates.Asked).Host);
    }

    [Fact]
    public async Task Name_of_China_is_not_one_elsewhere()
    {
        var verifying = new Verifying(topic: "arn:aws-cn:sns:cn-north-1:111122223333:alerts", host: "sns.cn-north-1.amazonaws.com.cn");

        // It is sns.amazonaws.com.
        var verification = await verifying.VerifyAsync(verifying.Signer.Sign("Notification", "2"));

        Assert.Equal(SnsVerificationResult.CertificateRejected, verification.Result);
    }

    [Fact]
    public async Task Without_a_list_every_topic_is_refused()
    {
        var verifying = new Verifying(static options => options.TopicArns.Clear());

        Assert.Equal(SnsVerificationResult.TopicNotListed, (await verifying.VerifyAsync(verifying.Signer.Sign("Notification", "2"))).Result);
        Assert.Equal(0, verifying.Fetches);
    }

    [Fact]
    public async Task Topic_that_is_not_listed_is_named_so_that_it_can_be()
    {
        var verifying = new Verifying();

        var verification = await verifying.VerifyAsync(verifying.Signer.Sign("Notification", "2", ("TopicArn", "arn:aws:sns:eu-west-1:111122223333:other")));

        Assert.Contains("arn:aws:sns:eu-west-1:111122223333:other", verification.Reason, StringComparison.Ordinal);
        Assert.Contains("TopicArns", verification.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_1_can_be_switched_off()
    {
        var verifying = new Verifying(static options => options.AcceptSignatureVersion1 = false);

        var first = await verifying.VerifyAsync(verifying.Signer.Sign("Notification", "1"));
        var second = await verifying.VerifyAsync(verifying.Signer.Sign("Notification", "2"));

        Assert.Equal(SnsVerificationResult.SignatureVersionRefused, first.Result);
        Assert.Contains("SignatureVersion", first.Reason, StringComparison.Ordinal);
        Assert.True(second.IsValid, second.Reason);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("AAAA")]
    public async Task Machine_that_refuses_SHA1_says_so_and_calls_no_message_forged(string? signature)
    {
        var verifying = new Verifying(openKey: static key => new RestrictedRsa(key, static (hash, _) => hash == HashAlgorithmName.SHA1));
        var message = signature is null ? verifying.Signer.Sign("Notification", "1") : verifying.Signer.Sign("Notification", "1", ("Signature", signature));

        var verification = await verifying.VerifyAsync(message);

        Assert.Equal((SnsVerificationResult.SignatureVersionUnsupported, false, true), (verification.Result, verification.IsValid, verification.RedeliveryCanHelp));
        Assert.Contains("does not verify SHA1", verification.Reason, StringComparison.Ordinal);
        Assert.Contains("SignatureVersion of the topic to 2", verification.Reason, StringComparison.Ordinal);
        Assert.True((await verifying.VerifyAsync(verifying.Signer.Sign("Notification", "2"))).IsValid);
    }

    [Fact]
    public async Task Machine_that_throws_on_a_signature_of_another_length_takes_it_for_no_signature()
    {
        var verifying = new Verifying(openKey: static key => new RestrictedRsa(key, static (_, length) => length != 256));

        var verification = await verifying.VerifyAsync(verifying.Signer.Sign("Notification", "1", ("Signature", "AAAA")));

        Assert.Equal((SnsVerificationResult.InvalidSignature, false), (verification.Result, verification.RedeliveryCanHelp));
        Assert.True((await verifying.VerifyAsync(verifying.Signer.Sign("Notification", "1"))).IsValid);
    }

    [Theory]
    [InlineData(-7200, SnsVerificationResult.Valid)]
    [InlineData(-7201, SnsVerificationResult.TooOld)]
    [InlineData(300, SnsVerificationResult.Valid)]
    [InlineData(301, SnsVerificationResult.InTheFuture)]
    public async Task Time_of_a_message_is_within_the_window(int seconds, SnsVerificationResult expected)
    {
        var verifying = new Verifying();

        var verification = await verifying.VerifyAsync(verifying.Signer.Sign("Notification", "2", ("Timestamp", SnsSigner.Time(verifying.Clock.GetUtcNow().AddSeconds(seconds)))));

        Assert.Equal(expected, verification.Result);
    }

    [Theory]
    [InlineData("2026-11-02T09:00:00Z")]
    [InlineData("2026-11-02T09:00:00.1Z")]
    [InlineData("2026-11-02T09:00:00.1234567Z")]
    public async Task Time_is_signed_as_it_was_received(string time)
    {
        var verifying = new Verifying();

        Assert.True((await verifying.VerifyAsync(verifying.Signer.Sign("Notification", "2", ("Timestamp", time)))).IsValid);
    }

    [Fact]
    public async Task Members_that_AWS_adds_and_attributes_do_not_matter_and_are_not_passed_on()
    {
        var verifying = new Verifying();
        var json = Encoding.UTF8.GetString(verifying.Signer.Sign("Notification", "2", ("Subject", "orders"), ("Message", "\u6ce8\u6587 <b>")));
        var forged = Encoding.UTF8.GetBytes(json.Insert(1, """
            "MessageAttributes":{"severity":{"Type":"String","Value":"P1"}},"New":[1,{"a":null}],"Records":[{"EventSource":"aws:sns","Sns":{"Message":"forged"}}],
            """));

        var verification = await verifying.VerifyAsync(forged);

        Assert.True(verification.IsValid, verification.Reason);
        using var signed = JsonDocument.Parse(verification.Message.ToSignedJson());
        Assert.Equal(["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"], signed.RootElement.EnumerateObject().Select(static member => member.Name));
        var received = Assert.Single(new EventReader().Read(verification.Message.ToSignedJson()));
        Assert.Equal("\u6ce8\u6587 <b>", Assert.IsType<TextEvent>(received.Event).Text);
        Assert.Equal(verification.Message.MessageId, received.MessageId);
    }

    [Fact]
    public async Task Confirmation_is_passed_on_whole_and_shown_without_what_confirms_it()
    {
        var verifying = new Verifying();

        var verification = await verifying.VerifyAsync(verifying.Signer.Sign("SubscriptionConfirmation", "1"));

        var received = Assert.Single(new EventReader().Read(verification.Message!.ToSignedJson()));
        Assert.Equal(verifying.Signer.SubscribeUrl, Assert.IsType<SnsConfirmationEvent>(received.Event).SubscribeUrl);
        var shown = $"{verification} {verification.Message} {verification.Reason}";
        Assert.DoesNotContain(SnsSigner.Token, shown, StringComparison.Ordinal);
        Assert.Contains(verification.Message.MessageId, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unset_result_is_not_valid()
    {
        Assert.NotEqual(SnsVerificationResult.Valid, default);
        Assert.False(new SnsVerification(default, "").IsValid);
        Assert.False(new SnsVerification(SnsVerificationResult.Valid, "").IsValid);
        Assert.False((await new Verifying().VerifyAsync(default!)).IsValid);
    }

    [Fact]
    public void Options_that_are_not_possible_are_refused_by_name()
    {
        var options = new SnsVerifierOptions
        {
            TopicArns = { SnsSigner.Topic, "alerts", "arn:aws:sqs:eu-west-1:111122223333:alerts", "arn:aws:sns:eu-west-1:1:alerts", "arn:moon:sns:eu-west-1:111122223333:alerts" },
            MaxAge = TimeSpan.Zero,
            ClockSkew = TimeSpan.FromDays(1),
            CertificateLifetime = TimeSpan.FromDays(8),
            CertificateTimeout = TimeSpan.Zero,
            MaxCachedCertificates = 0,
        };

        var problems = options.FindProblems();

        Assert.Equal(
            ["TopicArns:1", "TopicArns:2", "TopicArns:3", "TopicArns:4", "MaxAge", "ClockSkew", "CertificateLifetime", "CertificateTimeout", "MaxCachedCertificates"],
            problems.Select(static problem => problem.Split(' ')[0]));
        Assert.Contains("MaxAge", Assert.Throws<ArgumentException>(() => new SnsMessageVerifier(options)).Message, StringComparison.Ordinal);
        Assert.Empty(new SnsVerifierOptions().FindProblems());
    }

    [Fact]
    public void Handler_follows_nobody_and_tells_nobody()
    {
        using var handler = SnsMessageVerifier.CreateHandler();

        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
        Assert.Null(handler.ActivityHeadersPropagator);
    }
}
