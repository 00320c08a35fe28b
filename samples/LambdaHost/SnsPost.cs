namespace LambdaHost;

/// <summary>What came of checking a post of SNS.</summary>
/// <param name="Message">The message with what is signed and nothing else; empty where there is nothing to deliver.</param>
/// <param name="Answer">The response where there is nothing to deliver; empty where there is.</param>
internal sealed record SnsPost(ReadOnlyMemory<byte> Message, ReadOnlyMemory<byte> Answer)
{
    public bool IsAnswered => !Answer.IsEmpty;
}
