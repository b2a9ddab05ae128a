using HistoryDay.Content;

namespace HistoryDay.Core.Tests.Content;

public sealed class ImageFileTests
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAD0lEQVR4nGP4z8AARBAEAB7gA/3kY8yRAAAAAElFTkSuQmCC";

    // The first bytes of pictures 7 wide and 5 high; what follows is the browser's.
    private const string Jpeg = "/9j/4AAQSkZJRgABAQEASABIAAD/wAALCAAFAAcBAREA/9oACAEBAAA/AAAAAAAAAAAA";
    private const string WebP = "UklGRhYAAABXRUJQVlA4WAoAAAAAAAAABgAABAAAAAAAAAAA";

    [Theory]
    [InlineData(Png, "image/png", 3, 2)]
    [InlineData(Jpeg, "image/jpeg", 7, 5)]
    [InlineData(WebP, "image/webp", 7, 5)]
    public void Kind_and_size_are_read_from_the_first_bytes(string base64, string type, int width, int height) =>
        ImageFile.Measure(Convert.FromBase64String(base64)).ShouldBe((type, width, height));

    [Theory]
    [InlineData("")]
    [InlineData("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")] // a GIF
    [InlineData("/9j/4AAQSkZJRgABAQEASABIAAD/2gAIAQEAAD8AAAAAAAAAAAAA")] // a JPEG without a frame
    [InlineData("UklGRhYAAABXRUJQWFhYWAoAAAAAAAAABgAABAAAAAAAAAAA")]
    public void Other_bytes_are_no_picture(string base64) => ImageFile.Measure(Convert.FromBase64String(base64)).ShouldBeNull();

    [Fact]
    public void A_picture_cut_off_anywhere_is_no_fault()
    {
        foreach (var base64 in new[] { Png, Jpeg, WebP })
        {
            var bytes = Convert.FromBase64String(base64);
            for (var length = 0; length < bytes.Length; length++) _ = ImageFile.Measure(bytes.AsSpan(0, length));
        }
    }
}
