namespace LambdaHost;

/// <summary>What came of checking a post of SNS.</summary>
/// <param name="Message">The message with what is signed and nothing else; empty where it is refused.</param>
/// <param name="Refusal">The response that refuses it; empty where it is not.</param>
internal sealed record SnsPost(ReadOnlyMemory<byte> Message, ReadOnlyMemory<byte> Refusal)
{
    public bool IsRefused => !Refusal.IsEmpty;
}
