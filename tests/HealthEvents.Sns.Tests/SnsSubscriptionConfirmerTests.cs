using System.Net;
using HealthEvents.TestSupport.Sns;

namespace HealthEvents.Sns.Tests;

/// <summary>Only what SNS asked for a listed topic is confirmed, and only there.</summary>
public sealed class SnsSubscriptionConfirmerTests
{
    private const string Host = "https://sns.eu-west-1.amazonaws.com";

    private readonly Verifying _verifying = new();

    private SnsSigner Signer => _verifying.Signer;

    public static TheoryData<string> WrongAddresses =>
    [
        $"{Host}/?Action=Unsubscribe&TopicArn={SnsSigner.Topic}&Token={SnsSigner.Token}",
        $"{Host}/?Action=ConfirmSubscription&TopicArn={SnsSigner.Topic}x&Token={SnsSigner.Token}",
        $"{Host}/?Action=ConfirmSubscription&TopicArn={SnsSigner.Topic}&Token=other",
        $"{Host}/?Action=ConfirmSubscription&TopicArn={SnsSigner.Topic}",
        $"{Host}/?TopicArn={SnsSigner.Topic}&Token={SnsSigner.Token}",
        $"{Host}/?Action=Unsubscribe&Action=ConfirmSubscription&TopicArn={SnsSigner.Topic}&Token={SnsSigner.Token}",
        $"{Host}/?action=Unsubscribe&Action=ConfirmSubscription&TopicArn={SnsSigner.Topic}&Token={SnsSigner.Token}",
        $"{Host}/?%41ction=Unsubscribe&Action=ConfirmSubscription&TopicArn={SnsSigner.Topic}&Token={SnsSigner.Token}",
        $"{Host}/x?Action=ConfirmSubscription&TopicArn={SnsSigner.Topic}&Token={SnsSigner.Token}",
        $"{Host}:8443/?Action=ConfirmSubscription&TopicArn={SnsSigner.Topic}&Token={SnsSigner.Token}",
        $"{Host}/?Action=ConfirmSubscription&TopicArn={SnsSigner.Topic}&Token={SnsSigner.Token}#x",
        $"http://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn={SnsSigner.Topic}&Token={SnsSigner.Token}",
        $"https://sns.us-east-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn={SnsSigner.Topic}&Token={SnsSigner.Token}",
        $"{Host}.evil.example/?Action=ConfirmSubscription&TopicArn={SnsSigner.Topic}&Token={SnsSigner.Token}",
        $"{Host}@evil.example/?Action=ConfirmSubscription&TopicArn={SnsSigner.Topic}&Token={SnsSigner.Token}",
        "https://169.254.169.254/latest/meta-data",
        "nonsense",
    ];

    [Fact]
    public async Task Subscription_to_a_listed_topic_is_confirmed_at_its_address()
    {
        var (confirmation, asked) = await ConfirmAsync(Signer.Sign("SubscriptionConfirmation", "1"), HttpStatusCode.OK);

        Assert.Equal(SnsConfirmationResult.Confirmed, confirmation.Result);
        Assert.True(confirmation.IsConfirmed);
        Assert.Equal([Signer.SubscribeUrl], asked);
    }

    [Fact]
    public async Task End_of_a_subscription_is_never_answered()
    {
        var (confirmation, asked) = await ConfirmAsync(Signer.Sign("UnsubscribeConfirmation", "2"), HttpStatusCode.OK);

        Assert.Equal(SnsConfirmationResult.NotAllowed, confirmation.Result);
        Assert.Empty(asked);
    }

    [Fact]
    public async Task Notification_confirms_nothing()
    {
        var (confirmation, asked) = await ConfirmAsync(Signer.Sign("Notification", "2"), HttpStatusCode.OK);

        Assert.Equal(SnsConfirmationResult.NotAllowed, confirmation.Result);
        Assert.Empty(asked);
    }

    [Fact]
    public async Task Confirmation_of_another_topic_or_with_another_signature_is_not_answered()
    {
        byte[][] forged =
        [
            Signer.Sign("SubscriptionConfirmation", "2", ("TopicArn", "arn:aws:sns:eu-west-1:999999999999:alerts")),
            Signer.Sign("SubscriptionConfirmation", "2", ("Signature", "AAAA")),
        ];
        foreach (var message in forged)
        {
            var (confirmation, asked) = await ConfirmAsync(message, HttpStatusCode.OK);

            Assert.Equal(SnsConfirmationResult.NotAllowed, confirmation.Result);
            Assert.Empty(asked);
        }
    }

    [Theory]
    [MemberData(nameof(WrongAddresses))]
    public async Task Address_that_does_anything_else_is_not_visited_even_if_it_is_signed(string address)
    {
        var (confirmation, asked) = await ConfirmAsync(Signer.Sign("SubscriptionConfirmation", "2", ("SubscribeURL", address)), HttpStatusCode.OK);

        Assert.Equal(SnsConfirmationResult.NotAllowed, confirmation.Result);
        Assert.Empty(asked);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, SnsConfirmationResult.Refused)]
    [InlineData(HttpStatusCode.Redirect, SnsConfirmationResult.Refused)]
    [InlineData(HttpStatusCode.TooManyRequests, SnsConfirmationResult.Unavailable)]
    [InlineData(HttpStatusCode.BadGateway, SnsConfirmationResult.Unavailable)]
    public async Task Answer_of_SNS_decides(HttpStatusCode status, SnsConfirmationResult expected)
    {
        var (confirmation, _) = await ConfirmAsync(Signer.Sign("SubscriptionConfirmation", "2"), status);

        Assert.Equal(expected, confirmation.Result);
        Assert.False(confirmation.IsConfirmed);
        Assert.DoesNotContain(SnsSigner.Token, confirmation.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_that_follows_a_redirect_confirms_nothing()
    {
        var verification = await _verifying.VerifyAsync(Signer.Sign("SubscriptionConfirmation", "2"));
        Signer.Certificates.Answer = static (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = new(HttpMethod.Get, "https://evil.example/") });

        Assert.Equal(SnsConfirmationResult.Refused, (await new SnsSubscriptionConfirmer(_verifying.Client, _verifying.Clock).ConfirmAsync(verification)).Result);
    }

    [Fact]
    public async Task SNS_that_does_not_answer_is_not_waited_for()
    {
        var verification = await _verifying.VerifyAsync(Signer.Sign("SubscriptionConfirmation", "2"));
        Signer.Certificates.Answer = static async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return new HttpResponseMessage();
        };
        var waiting = new SnsSubscriptionConfirmer(_verifying.Client, _verifying.Clock).ConfirmAsync(verification);

        _verifying.Clock.Advance(SnsSubscriptionConfirmer.DefaultTimeout);

        Assert.Equal(SnsConfirmationResult.Unavailable, (await waiting).Result);
    }

    [Fact]
    public async Task Caller_may_give_up()
    {
        var verification = await _verifying.VerifyAsync(Signer.Sign("SubscriptionConfirmation", "2"));
        Signer.Certificates.Answer = static async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return new HttpResponseMessage();
        };
        using var giveUp = new CancellationTokenSource();
        var waiting = new SnsSubscriptionConfirmer(_verifying.Client, _verifying.Clock).ConfirmAsync(verification, giveUp.Token);

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Client_that_throws_is_not_quoted()
    {
        var verification = await _verifying.VerifyAsync(Signer.Sign("SubscriptionConfirmation", "2"));
        Signer.Certificates.Answer = static (request, _) => Task.FromException<HttpResponseMessage>(new HttpRequestException(request.RequestUri!.ToString()));

        var confirmation = await new SnsSubscriptionConfirmer(_verifying.Client, _verifying.Clock).ConfirmAsync(verification);

        Assert.Equal(SnsConfirmationResult.Unavailable, confirmation.Result);
        Assert.DoesNotContain(SnsSigner.Token, confirmation.ToString(), StringComparison.Ordinal);
    }

    private async Task<(SnsConfirmation Confirmation, IReadOnlyList<string> Asked)> ConfirmAsync(byte[] message, HttpStatusCode status)
    {
        var verification = await _verifying.VerifyAsync(message);
        var before = _verifying.Fetches;
        Signer.Certificates.Answer = (request, _) => Task.FromResult(new HttpResponseMessage(status) { RequestMessage = request });
        var confirmation = await new SnsSubscriptionConfirmer(_verifying.Client, _verifying.Clock).ConfirmAsync(verification);
        Signer.Certificates.Answer = null;
        return (confirmation, [.. Signer.Certificates.Asked.Skip(before).Select(static address => address.AbsoluteUri)]);
    }
}
