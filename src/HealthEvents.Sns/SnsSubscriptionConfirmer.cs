using System.Globalization;

namespace HealthEvents.Sns;

/// <summary>
/// Confirms subscriptions, by visiting the address that SNS sent for it: of a valid confirmation, at the SNS endpoint of the topic, and
/// without following anybody elsewhere. That a subscription was ended is never answered: it would begin again.
/// </summary>
/// <remarks>Thread-safe. Source: Amazon SNS developer guide, "Subscribing an HTTPS endpoint to an Amazon SNS topic".</remarks>
public sealed class SnsSubscriptionConfirmer
{
    /// <summary>How long SNS may take by default: 5 seconds.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(5);

    private readonly HttpClient? _client;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _timeout;

    /// <summary>Makes a confirmer.</summary>
    /// <param name="client">
    /// Visits the address; its handler should be made by <see cref="SnsMessageVerifier.CreateHandler"/>. <see langword="null"/> for one that
    /// the process shares.
    /// </param>
    /// <param name="timeProvider">The clock, or <see langword="null"/> for that of the system.</param>
    /// <param name="timeout">How long SNS may take, or <see langword="null"/> for <see cref="DefaultTimeout"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The timeout is not more than 0 and at most 1 minute.</exception>
    public SnsSubscriptionConfirmer(HttpClient? client = null, TimeProvider? timeProvider = null, TimeSpan? timeout = null)
    {
        _client = client;
        _clock = timeProvider ?? TimeProvider.System;
        _timeout = timeout ?? DefaultTimeout;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(_timeout, TimeSpan.Zero, nameof(timeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_timeout, TimeSpan.FromMinutes(1), nameof(timeout));
    }

    /// <summary>Confirms a subscription.</summary>
    /// <param name="verification">What came of verifying the message. Only a valid one is confirmed.</param>
    /// <param name="cancellationToken">Ends the visit.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled. SNS may have taken the confirmation all the same.</exception>
    public async Task<SnsConfirmation> ConfirmAsync(SnsVerification verification, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(verification);
        if (!verification.IsValid || verification.Message.Type != SnsMessageType.SubscriptionConfirmation)
        {
            return new(SnsConfirmationResult.NotAllowed, "Only a valid confirmation of a subscription is answered.");
        }

        var members = verification.Message.Members;
        if (SnsEndpoint.Of(verification.Message.TopicArn) is not { } endpoint
            || SnsAddress.OfConfirmation(members[SnsMember.SubscribeURL] ?? "", endpoint, verification.Message.TopicArn, members[SnsMember.Token] ?? "") is not { } address)
        {
            return new(SnsConfirmationResult.NotAllowed, "Its SubscribeURL does not confirm a subscription of its topic, and was not visited.");
        }

        return await VisitAsync(address, endpoint.Host, cancellationToken).ConfigureAwait(false);
    }

    private async Task<SnsConfirmation> VisitAsync(Uri address, string host, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(_timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            // The status says it all: the body is not read.
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await (_client ?? SnsHttp.Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            if (response.RequestMessage?.RequestUri is { } from && from != address)
            {
                return new(SnsConfirmationResult.Refused, $"{host} redirects. The client must not follow it: make its handler by {nameof(SnsMessageVerifier)}.{nameof(SnsMessageVerifier.CreateHandler)}.");
            }

            var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            return (int)response.StatusCode switch
            {
                >= 200 and < 300 => new(SnsConfirmationResult.Confirmed, "SNS took the confirmation."),
                429 or >= 500 => new(SnsConfirmationResult.Unavailable, $"{host} answers {status}. It may pass."),
                _ => new(SnsConfirmationResult.Refused, $"{host} answers {status}. A token is good for three days: subscribe again."),
            };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            // The client may be anybody's code, and messages of exceptions may repeat the address, which is a credential.
            var problem = late.IsCancellationRequested ? $"does not answer within {_timeout}" : $"cannot be asked ({exception.GetType().Name})";
            return new(SnsConfirmationResult.Unavailable, $"{host} {problem}. It may pass.");
        }
    }
}
